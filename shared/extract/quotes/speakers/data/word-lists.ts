/** Words that tell who a mention is, lower case. Own lists, from general knowledge of news style. */

/** Relatives who mostly share the surname of whom they belong to. */
export const NAMESAKES =
  'wife husband mother father mom mum dad son daughter brother sister widow widower twin';
export const OTHER_KIN = `grandfather grandmother grandson granddaughter uncle aunt cousin nephew niece fiance fiancee fiancé fiancée girlfriend boyfriend partner
parent friend neighbor neighbour spouse godson goddaughter godchild stepson stepdaughter stepfather stepmother stepbrother stepsister
son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law ex-wife ex-husband godfather
godmother sibling relative child kid baby grandparent nan nana gran granny grandad granddad grandpa grandma nanna auntie ex mam`;
/** Nouns for people that are no role. */
export const JUST_PEOPLE = `person people man woman boy girl guy lady gentleman adult teenager pair couple duo trio one
other others individual self elder eldest younger youngest first second third last only former latter same boss favourite
favorite client victim suspect winner loser hero guest insider source resident bot user tenant defendant accused villager witness juror expert voter customer homeowner shopper commuter motorist
bystander onlooker eyewitness holidaymaker passenger passer-by
rival opponent foe supporter ally native favourite left-hander right-hander southpaw
recipient beneficiary heroine patient sufferer survivor victim taxpayer newborn fan follower admirer believer`;

export const FEMALE_WORDS = `mother mom mum daughter sister wife girl aunt niece grandmother granddaughter widow lady
queen princess duchess dame actress girlfriend fiancee fiancée baroness nun mrs ms miss heroine hostess waitress
stepmother stepdaughter stepsister ex-wife heiress countess empress godmother abbess mother-in-law daughter-in-law
sister-in-law ballerina matriarch landlady seamstress madam mme mlle grandma nana bride`;
export const MALE_WORDS = `father dad son brother husband boy uncle nephew grandfather grandson widower gentleman king
prince duke sir lord boyfriend fiance fiancé baron monk guy mr feller pope stepfather stepson stepbrother
ex-husband emperor godfather father-in-law son-in-law brother-in-law patriarch landlord lad bloke grandpa
pop groom friar messrs`;

/** Titles of respect, without an office. */
export const HONORIFICS = `mr mrs ms miss mx dr sir dame lord lady rev reverend prof professor hon messrs madam
mme mlle herr frau señor señora doctor alhaji alhaja comrade otunba mallam shri smt datuk datin hajia engr barr revd baroness viscount viscountess marquess marchioness monsignor msgr fr excellency`;
/** Ranks and offices as shortened in front of a name. */
export const RANKS = `sen sens rep reps gov gen lt col maj capt cpt sgt cpl adm cmdr cdr det insp supt ch con pc dc ds di
dci dsi dcc acc wpc cp cllr cllrs atty dep asst pfc pvt bro sr-sgt amb comm cmsr pres vp councillor alderman
alderwoman detective inspector superintendent constable commissioner chief deputy assistant acting pte lcpl wo brig
flt sqn ldr pcso dcs sp dsp asp csp acp dig ald mp mps mep msp ms td ag cfo coo cto cio ceo vp svp evp md gp dj mc gm
cr clr snr const spc lt-col lt-gen maj-gen brig-gen sen-const sub-insp det-sgt wo1 wo2 cpo cwo ssgt msgt tsgt a1c sfc csm dac dcp ssp igp asi mla mha mlc mna hhj mgr abp da dist treas`;
export const SUFFIXES = 'jr sr ii iii iv esq';
/** Offices, degrees and honours as letters after a name. */
export const LETTERS = `phd md mp mps msp mep obe mbe cbe qc kc bl rn dds frs frcp frcs frse fba kbe dbe mba td`;

/** Gerunds in front of an office that say what it is for. */
export const DOING = `lead planning marketing housing banking engineering farming building trading training fundraising shipping
learning nursing manufacturing advertising cycling boxing swimming skating racing sailing rowing running walking
broadcasting publishing programming purchasing recruiting catering cleaning mining fishing lending teaching
mountaineering climbing wrestling coaching casting editing lighting costume-making sporting skiing riding gaming`;
/** Words for makers, who may be people or companies. */
export const EITHER_MAKERS =
  'maker developer operator publisher supplier provider builder grower brewer producer manufacturer carrier retailer trader importer exporter wholesaler lender insurer';

/** Participles in front of an office that say how it is held. */
export const HOLDING = `lead managing founding acting presiding reigning defending sitting serving visiting leading outgoing
incoming playing attending consulting contributing commanding investigating prosecuting supervising touring
practising practicing travelling traveling working campaigning winning losing returning retiring departing
officiating performing recording rising starting supporting training bestselling best-selling award-winning`;

/** How somebody looks, carries himself or feels, which is no part of an office. */
export const LOOKS = `despondent dejected delighted jubilant ecstatic elated overjoyed disappointed frustrated furious tearful
emotional relieved distraught disgruntled exasperated upbeat defiant bearded bespectacled lanky burly stocky tall short slim slender wiry portly plump bald balding tanned
freckled mustachioed moustachioed clean-shaven bleary-eyed smiling beaming grinning affable genial jovial softly-spoken
soft-spoken well-dressed dapper wizened diminutive petite heavyset heavy-set barrel-chested broad-shouldered
weather-beaten tattooed silver-haired grey-haired gray-haired white-haired red-haired fair-haired dark-haired
curly-haired long-haired blue-eyed brown-eyed ruddy-faced`;
/** Words that end the name of a body. */
export const BODY_ENDS = `inc corp co ltd llc plc ag sa gmbh group holdings times post news press tribune herald guardian
journal gazette courier telegraph association institute foundation trust society academy museum united rovers
wanderers athletic fc afc city town albion hotspur club council committee commission authority agency bureau
department ministry office service services police university college school hospital bank fund union federation guild
league party front alliance coalition center centre laboratory laboratories lab labs studio studios records pictures
entertainment media network systems technologies technology software airlines airways motors energy
pharmaceuticals foods partners capital ventures securities insurance industries international stores brothers
theatre theater orchestra philharmonic ensemble gallery parliament senate congress court board watch observatory
advertiser chronicle echo examiner globe independent mail mirror observer record register reporter review
row street road avenue square hotel hall bay river bridge park lane county town village station airport
valley mountain mountains beach harbour harbor island islands hill hills lake forest coast city stadium arena centre
standard star sun weekly quarterly monthly magazine daily agencies government cabinet army navy force guard
administration organisation organization corporation company programme program project initiative network forum
pac insights solutions research strategies associates advisors advisers analytics consulting communications enterprises
action rescue command advice brotherhood fellowship charity conference homes assembly chamber consortium cooperative co-op church cathedral zoo library archive festival`;
/** Those of them that end surnames as often. */
export const LAND_ENDS = `lane park hill hills lake forest wood woods bridge brook field fields marsh moor ford church chapel house
hall castle mills banks stone rivers rhodes street park post page bell king cross beach bay island`;
/** Words by which any company or body is taken up again. */
export const ANY_BODY = `company firm group retailer club agency organisation organization charity bank airline union
manufacturer maker carmaker automaker chipmaker drugmaker carrier studio publisher supplier operator developer provider network institute party
brand startup start-up chain business bank insurer brewer lender platform newspaper magazine label team franchise
outfit conglomerate giant authority department ministry council university school hospital museum theatre theater
court commission committee board regulator watchdog foundation trust body corporation utility broadcaster
parish association federation guild society league centre center diocese archdiocese orchestra choir embassy
confederation consortium nonprofit quango laboratory consultancy chamber academy circuit syndicate
tournament festival gallery`;
/** Those of them that a body may be called whatever its name is. */
export const GENERAL_BODIES =
  'company firm group business organisation organization corporation body outfit party';
/** Companies, papers and bodies of one word that news names without more ado. */
export const KNOWN_BODIES = `apple google amazon microsoft meta facebook twitter tesla netflix spotify uber airbnb boeing
airbus toyota honda nissan ford volkswagen bmw mercedes samsung sony nintendo intel nvidia ibm oracle cisco dell
walmart target costco tesco sainsbury asda aldi lidl ikea starbucks mcdonald nike adidas disney pixar hbo bbc itv
cnn cbs nbc abc fox msnbc reuters bloomberg politico axios buzzfeed vox nasa fbi cia nato unesco unicef opec fifa
uefa nfl nba mlb nhl pfizer moderna astrazeneca novartis bayer siemens shell bp exxonmobil chevron gazprom
barclays hsbc lloyds natwest citigroup jpmorgan goldman ubs deloitte kpmg accenture greenpeace oxfam amnesty
congress parliament senate downing kremlin pentagon interpol europol eurostat youtube instagram tiktok whatsapp
reddit snapchat huawei alibaba tencent baidu xiaomi openai anthropic deepmind spacex lyft paypal visa mastercard
unilever nestle nestlé diageo vodafone verizon ryanair easyjet lufthansa chelsea arsenal everton liverpool tottenham
barcelona juventus real atletico atlético dynamo olympique borussia bayern deportivo sporting inter port mount fort cape isle upper lower observer economist independent guardian scotsman spectator advertiser inquirer labour tories whitehall wikileaks isis hamas hezbollah taliban`;

/** People whom news names by the surname, or the one name they have, without more ado. */
export const KNOWN_PEOPLE = `obama biden trump clinton putin merkel macron zelensky zelenskyy netanyahu modi erdogan erdoğan
thatcher blair cameron corbyn sunak starmer reagan nixon kennedy lincoln churchill mandela gandhi gaddafi assad castro
lenin stalin hitler mao xi lula bolsonaro trudeau berlusconi sarkozy hollande orban orbán duterte buhari tinubu mugabe
shakespeare dickens austen tolstoy einstein darwin newton freud mozart beethoven picasso dylan presley jagger
beyonce beyoncé rihanna madonna adele eminem bono shakira prince messi ronaldo neymar pele pelé maradona mbappe mbappé
federer nadal djokovic beckham rooney mourinho wenger guardiola klopp tendulkar kohli dhoni snowden assange musk bezos
zuckerberg gates oprah`;

/** Peoples, as `the Texan` stands for a person. */
export const PEOPLES = `american briton englishman englishwoman scot scotsman scotswoman welshman welshwoman irishman
irishwoman frenchman frenchwoman german spaniard italian dutchman dutchwoman belgian swede dane norwegian finn
icelander pole czech slovak hungarian romanian bulgarian serb croat slovene bosnian greek turk russian ukrainian
georgian armenian israeli egyptian moroccan tunisian algerian nigerian ghanaian kenyan ugandan ethiopian south-african
senegalese ivorian cameroonian congolese indian pakistani bangladeshi afghan iranian iraqi syrian japanese korean
thai filipino indonesian malaysian australian aussie kiwi canadian mexican cuban brazilian argentine argentinian
chilean colombian peruvian uruguayan venezuelan ecuadorian jamaican texan californian yorker londoner
mancunian liverpudlian geordie glaswegian portuguese austrian estonian latvian lithuanian albanian lankan nepalese
zimbabwean zambian tanzanian gambian malian egyptian lebanese jordanian palestinian saudi yorkshireman cornishman
aucklander wellingtonian capetonian mumbaikar delhiite lagosian nairobian brisbanite novocastrian cantabrian
corkonian galwegian kerryman brummie scouser catalan basque breton parisian berliner muscovite dubliner sydneysider melburnian torontonian angeleno chicagoan bostonian
philadelphian neapolitan viennese cypriot qatari emirati kuwaiti omani yemeni somali libyan angolan mozambican namibian malawian
rwandan liberian eritrean mauritian vietnamese cambodian burmese singaporean taiwanese mongolian kazakh uzbek azerbaijani
moldovan belarusian macedonian montenegrin kosovan bolivian paraguayan panamanian nicaraguan honduran salvadoran guatemalan
haitian trinidadian barbadian bahamian guyanese fijian samoan tongan corkman corkwoman kerryman kerrywoman ulsterman
ulsterwoman yorkshirewoman cornishwoman lancastrian brummie scouser novocastrian aberdonian dundonian cumbrian devonian
bristolian northumbrian tynesider wearsider hoosier oregonian floridian alaskan hawaiian virginian carolinian iowan ohioan
kansan nebraskan minnesotan wisconsinite michigander houstonian oklahoman kentuckian tennessean alabaman mississippian
louisianan montanan idahoan utahn nevadan coloradan vermonter mainer marylander pennsylvanian`;
/** Members of a party, which stands for an office where there is no other. */
export const PARTISANS = 'republican democrat conservative liberal independent tory';

/** Words of the same trade: whoever is one of them may be taken up again as another in the line. */
export const TRADES = `player|striker|forward|midfielder|defender|goalkeeper|keeper|winger|captain|skipper|full-back|left-back|right-back|centre-back|playmaker|footballer|quarterback|receiver|pitcher|batter|batsman|bowler|fly-half|scrum-half|prop|hooker|international|star|veteran|teammate
coach|manager|boss|trainer
champion|winner|medallist|medalist|athlete|runner|sprinter|swimmer|cyclist|rider|boxer|heavyweight|golfer|tennis|seed|left-hander|right-hander|player|star
officer|sergeant|sgt|inspector|insp|det|detective|constable|con|superintendent|supt|chief|pc|dc|ds|di|dci|sheriff|deputy|trooper|lieutenant|lt|capt
judge|justice|magistrate|coroner|recorder
king|queen|monarch|sovereign
pope|pontiff
lawyer|attorney|barrister|solicitor|counsel|prosecutor|advocate
senator|sen|lawmaker|politician|congressman|congresswoman|representative|rep|legislator|member|democrat|republican|mp
minister|secretary|politician|chancellor|premier
president|leader
councillor|cllr|councilman|councilwoman|politician|mayor|leader
ceo|executive|chief|boss|chairman|chairwoman|chair|founder|director|billionaire|entrepreneur|businessman|businesswoman
writer|author|novelist|poet|playwright|biographer|essayist|memoirist|journalist|columnist|critic|reviewer
singer|songwriter|singer-songwriter|musician|rapper|vocalist|frontman|frontwoman|star|performer|artist|guitarist|drummer|pianist|cellist|violinist|bassist
actor|actress|star|performer|comedian|comic|entertainer
director|filmmaker|film-maker|film-maker|auteur
artist|painter|sculptor|photographer|illustrator
scientist|researcher|professor|academic|biologist|ecologist|physicist|chemist|astronomer|geologist|seismologist|oceanographer|epidemiologist|virologist|psychologist|neuroscientist|economist|historian|archaeologist|investigator|lecturer|expert|climatologist|palaeontologist|paleontologist
doctor|physician|surgeon|consultant|medic|gp|cardiologist|oncologist|paediatrician|pediatrician
chef|cook|restaurateur|baker
farmer|grower|rancher
priest|vicar|rector|bishop|archbishop|cleric|clergyman|pastor|minister|rev|cardinal
soldier|general|colonel|major|captain|commander|admiral|gen|col|lt
spokesman|spokeswoman|spokesperson|representative|press
driver|racer|pilot
teacher|headteacher|head|headmaster|headmistress|principal
developer|programmer|engineer|designer
activist|campaigner|organiser|organizer
analyst|strategist|economist
pensioner|retiree|veteran|defendant
source|insider|aide|official|person
union|guild|federation|association|brotherhood|workers|teamsters
council|town|borough|city|county
court|tribunal|circuit
university|college|school|academy
hospital|clinic|infirmary
museum|gallery
bank|credit|savings
ministry|department|office
commission|committee|panel|inquiry
party|democrats|conservatives|labour|alliance
parish|church
board|authority
league|association
institute|laboratory|lab`;

/** Words for one office: whoever has the one may be called by another in the line, without more. */
export const SAME_OFFICE = `captain|skipper
judge|justice
lawyer|attorney|counsel|barrister|solicitor|advocate
coach|manager|boss
chairman|chairwoman|chair|chairperson
councillor|councilman|councilwoman|cllr
actor|actress
director|filmmaker|film-maker
author|writer|novelist
scientist|researcher|academic|professor|don|lecturer
doctor|physician|medic|surgeon|consultant
farmer|grower
priest|vicar|rector|pastor|cleric
driver|racer
ceo|executive
singer|musician|rapper
pensioner|retiree`;

/** Words for bodies that only a body of the like is meant by. */
export const CERTAIN_BODIES = `union council court university school hospital museum bank ministry department commission
committee party parish board league church diocese archdiocese orchestra choir embassy confederation festival tournament
gallery academy chamber syndicate circuit`;

/** Several people who are no body. */
export const CROWDS = `crowd couple pair duo trio quartet family audience gathering mob gang throng gallery majority
minority crew public posse huddle queue bench twins families couples crowds crews audiences pairs mobs gangs`;

/** Short forms of given names: each line is one name. */
export const NICKNAMES = `william bill billy will willie liam
robert bob bobby rob robbie bert
richard dick rick rich ricky richie
james jim jimmy jamie jem
john johnny jack jon
edward ed eddie ted teddy ned
elizabeth liz lizzie beth betty betsy eliza libby bess lisa
margaret maggie meg peggy margie greta daisy
katherine catherine kate katie kathy kathryn kitty cathy kat
michael mike mick mikey mickey
thomas tom tommy
charles charlie chuck chaz
christopher chris kit
joseph joe joey
anthony antony tony
andrew andy drew
alexander alex al sandy sasha
alexandra alex sandra sasha
benjamin ben benny
samuel sam sammy
samantha sam
daniel dan danny
david dave davey
donald don donnie
frederick fred freddie
gregory greg
jeffrey geoffrey jeff geoff
kenneth ken kenny
lawrence laurence larry laurie
leonard len lenny leo
matthew matt
nicholas nick nicky
patrick pat paddy
patricia pat patsy trish patty
peter pete
philip phillip phil
raymond ray
ronald ron ronnie
stephen steven steve stevie
theodore ted teddy theo
timothy tim timmy
vincent vince vinny
walter walt wally
zachary zach zack
abigail abby
barbara barb babs
deborah debra deb debbie
dorothy dot dotty dolly
eleanor ellie nell nellie nora
jennifer jen jenny
jessica jess jessie
josephine jo josie
judith judy
kimberly kim
pamela pam
rebecca becky becca
susan sue susie suzie susanna
theresa teresa terry tess tessa
victoria vicky tori
virginia ginny
harold harry hal
henry harry hank
francis frank frankie fran
frances fran frankie fanny
gerald jerry gerry
albert al bert bertie
alfred alf alfie fred
arthur art artie
augustus gus augie
eugene gene
isabella bella izzy
jacqueline jackie
nathan nathaniel nate nat
oliver ollie
reginald reg reggie
russell russ
sidney sid
terence terry
winifred winnie freddie
constance connie
florence flo florrie
gwendolyn gwen wendy
mildred millie
rosemary rosie rose
agnes aggie nessie`;
