/** Irregular verb forms (past, participle, third person) → base. Own list, from general knowledge of English. */
const LINES = `say said
tell told
write wrote written
think thought
know knew known
see saw seen
find found
feel felt
hear heard
read read
speak spoke spoken
mean meant
hold held
make made
give gave given
take took taken
go went gone goes
come came
bring brought
buy bought
catch caught
teach taught
fight fought
seek sought
lead led
leave left
meet met
send sent
lend lent
spend spent
build built
lose lost
keep kept
sleep slept
run ran
begin began begun
sing sang sung
swear swore sworn
draw drew drawn
drive drove driven
grow grew grown
throw threw thrown
show shown
stand stood
understand understood
foresee foresaw foreseen
put puts
set sets
let lets
bet bets
become became
forget forgot forgotten
get got gotten
win won
break broke broken
choose chose chosen
rise rose risen
fall fell fallen
hide hid hidden
shoot shot
sit sat
strike struck
sell sold
pay paid
lay laid
do did done does
have had has
be was were been is are am
retell retold
foretell foretold
rebut rebutted
quit quit
confide confided
withdraw withdrew withdrawn
wear wore worn
tear tore torn
forgive forgave forgiven
mistake mistook mistaken
shake shook shaken
spell spelt`;

export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  LINES.split('\n').flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.filter((form) => form !== base).map((form): [string, string] => [form, base]);
  }),
);
