/** Verbs whose subject utters words; base forms. Own list. */
export const SAY_VERBS = `say tell add ask reply answer respond explain note observe remark comment state declare announce
claim argue insist maintain contend assert allege acknowledge admit concede confess confirm deny reveal disclose
report recall recount remember reflect joke quip jest laugh chuckle smile grin sigh whisper murmur mutter mumble
shout yell scream cry exclaim bark snap growl hiss gasp groan moan sob plead beg urge warn caution advise
counsel suggest propose recommend promise pledge vow swear predict forecast speculate conclude continue repeat
reiterate stress emphasize emphasise underline underscore highlight point write tweet post text email blog
describe call dub label brand characterise characterize praise hail applaud commend thank congratulate
criticize criticise condemn denounce decry deplore slam blast lambast lambaste lash chide scold rebuke mock
taunt tease deride dismiss reject rebut refute counter retort object protest complain lament bemoan bewail
grumble gripe fume rage rant rail thunder testify attest vouch affirm aver avow opine muse ponder venture
volunteer offer mention interject interrupt chime echo agree concur disagree demur demand request implore
beseech urge order instruct command direct inform notify assure reassure remind brief quote cite recite
read sing chant rap narrate relate summarize summarise elaborate clarify specify stipulate detail outline
hint imply intimate insinuate boast brag gloat crow enthuse gush marvel rave rejoice preach lecture
proclaim pronounce profess rule find estimate calculate reckon philosophise theorize theorise hypothesize
apologise apologize regret accuse blame charge question query wonder inquire enquire quiz grill press
encourage challenge vent lash hit fire shoot put go explain signal indicate deadpan crack drawl stammer
stutter blurt chirp beam shrug nod cheer concede relay convey express voice articulate communicate`;
/** Verbs of thinking, feeling and wanting; base forms. Own list. */
export const THINK_VERBS = `think believe feel hope fear worry expect want wish know doubt suspect assume consider understand
realize realise see view regard guess imagine prefer support oppose favor favour back endorse love like hate
plan intend decide need seem appear hear learn mean suppose anticipate foresee envision envisage dream trust`;
/** Nouns for an utterance, a thought or a stance. Own list. */
export const SAY_NOUNS = `statement comment remark warning claim promise pledge vow announcement declaration assertion
allegation accusation suggestion proposal call plea appeal demand request question answer reply response
explanation argument criticism complaint praise message speech address testimony interview tweet post email
letter memo note quote word prediction forecast estimate conclusion finding denial admission confession
insistence contention belief view opinion fear hope concern worry doubt confidence notion idea assurance
recommendation advice threat joke slogan chant refrain catchphrase mantra saying adage proverb phrase
observation reminder confirmation revelation description characterization caption`;
/** Nouns for texts and studies that speak for somebody. Own list. */
export const TEXT_NOUNS = `report statement study poll survey article story book memo letter email tweet post document lawsuit
complaint filing affidavit indictment ruling verdict opinion transcript editorial column essay review paper
release message sign banner caption headline ad advertisement data record statistic analysis website site
blog newspaper magazine law bill rule guideline amendment constitution petition text note video research`;
