/** Words before a name that are not part of it, folded. Own list from the ranks and offices of the news. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss mx sir dame lord lady baron baroness dr doctor prof professor rev reverend fr father sister brother
  pastor bishop archbishop cardinal pope rabbi imam president vice prime deputy minister premier chancellor secretary
  general gen senator sen representative rep congressman congresswoman congressperson mp mep governor gov mayor councillor
  councilor councilman councilwoman alderman judge justice attorney sheriff chief officer commissioner inspector
  detective constable sergeant sgt lieutenant lt captain capt major maj colonel col brigadier commander cmdr admiral adm
  private corporal king queen prince princess duke duchess count countess emperor sheikh sultan ayatollah crown
  ambassador speaker director chairman chairwoman chair chairperson ceo cfo coo spokesman spokeswoman spokesperson
  coach manager head leader foreign finance interior defence defense health education transport trade energy
  environment former acting interim ex the us uk mme mlle herr frau don dona hon honourable honorable
  first lady harbour harbor master dean principal superintendent analyst economist author`.split(
    /\s+/,
  ),
);

/** Titles that say whether a man or a woman is meant. */
export const TITLE_GENDER: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ['mr', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['king', 'm'],
  ['prince', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['dame', 'f'],
  ['queen', 'f'],
  ['princess', 'f'],
  ['baroness', 'f'],
]);

/** What may follow a name. */
export const SUFFIXES: ReadonlySet<string> = new Set(
  'jr sr ii iii iv phd md mp qc kc obe mbe cbe dds esq jnr snr'.split(' '),
);

/** Parts of a surname that are written before it, left out by some. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da dos du la le el al bin ibn ben ten ter st saint'.split(' '),
);

/** First names that stand for one another, a set a line. Own list of common English short forms. */
export const NICKNAMES: readonly string[][] = `
alexander alex sandy sasha alec
alexandra alex sandra sasha
alfred alf alfie fred
andrew andy drew
anthony antony tony
barbara barb
benjamin ben benny
bernard bernie
catherine katherine kathryn kate kathy cathy katie kitty
charles charlie chuck
christina christine chris tina
christopher chris kit
daniel dan danny
david dave davey
deborah debra deb debbie
dennis den denny
donald don donnie
dorothy dot dottie
douglas doug
edward ed eddie ted teddy ned
eleanor ellie nell nora
elizabeth liz lizzie beth betty eliza libby bess
eric erik
eugene gene
frances fran franny
francis frank
frederick fred freddie
gabriel gabe
geoffrey jeffrey geoff jeff
george georgie
gerald gerry jerry
gregory greg
harold harry hal
helen nell
henry harry hank
jacob jake
james jim jimmy jamie
janet jan
jennifer jen jenny
jessica jess jessie
john jon johnny jack
jonathan jon jonny
joseph joe joey
joshua josh
judith judy
kenneth ken kenny
kimberly kim
lawrence laurence larry
leonard len lenny leo
louis lou
margaret maggie meg peggy marge margie
matthew matt
michael mike mick mickey
mitchell mitch
nathaniel nathan nate nat
nicholas nick nicky
pamela pam
patricia pat patty tricia trish
patrick pat paddy
peter pete
philip phillip phil
rebecca becky becca
richard rick dick richie ricky
robert bob rob bobby robbie bert
ronald ron ronnie
rosemary rose rosie
samantha sam
samuel sam sammy
stephen steven steve
susan sue susie suzanne
terence terry
theodore ted teddy theo
theresa teresa terry tess
thomas tom tommy
timothy tim
valerie val
victoria vicky tori
vincent vince
vladimir volodymyr
walter walt wally
william bill will billy liam willy
zachary zach zack
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
