/** Nouns for people by office, trade, kin and stance; singular. Own list. */
export const HUMAN_NOUNS = `man woman boy girl child person people guy lady gentleman kid teenager adult mother father mom dad
mum parent son daughter brother sister wife husband spouse partner fiance fiancee girlfriend boyfriend uncle
aunt cousin nephew niece grandfather grandmother grandson granddaughter widow widower friend neighbor neighbour
colleague ally rival opponent foe critic supporter fan follower backer donor voter resident citizen local
villager immigrant migrant refugee veteran survivor victim witness suspect defendant plaintiff prisoner inmate
student pupil teacher professor lecturer researcher scientist physicist chemist biologist ecologist astronomer
geologist engineer doctor physician surgeon nurse psychologist psychiatrist therapist epidemiologist virologist
economist analyst strategist expert specialist scholar historian academic author writer poet novelist
journalist reporter correspondent editor columnist columnist commentator pundit blogger broadcaster presenter
anchor host moderator interviewer actor actress singer musician rapper drummer guitarist composer conductor
dancer choreographer director producer filmmaker screenwriter artist painter sculptor photographer designer
architect comedian star celebrity model chef cook waiter baker farmer fisherman grower winemaker brewer
worker employee staffer aide adviser advisor assistant deputy counsel lawyer attorney barrister solicitor
prosecutor judge magistrate justice juror coroner officer policeman policewoman detective inspector
sergeant constable sheriff trooper agent soldier sailor marine pilot captain colonel general admiral commander
official spokesman spokeswoman spokesperson representative delegate envoy ambassador diplomat minister
secretary president premier chancellor governor mayor senator congressman congresswoman lawmaker legislator
politician councillor councilman councilwoman member leader boss chief head chair chairman chairwoman
chairperson executive ceo founder cofounder co-founder owner manager coach trainer player striker midfielder
defender goalkeeper keeper winger forward quarterback receiver pitcher batter batsman bowler wicketkeeper
skipper captain referee umpire athlete runner sprinter swimmer cyclist boxer golfer jockey champion teammate
rookie newcomer driver rider passenger customer client consumer shopper investor trader broker banker
entrepreneur businessman businesswoman developer programmer consultant contractor builder landlord tenant
activist campaigner organizer organiser protester demonstrator volunteer advocate lobbyist operative
candidate contender nominee incumbent conservative liberal republican democrat progressive socialist
evangelical christian muslim jew pastor priest bishop cardinal pope rabbi imam monk nun king queen prince
princess duke duchess lord baroness baron hero legend source insider observer skeptic sceptic opponent
proponent enthusiast user viewer reader listener visitor tourist guest traveler traveller pioneer inventor
librarian curator archaeologist anthropologist sociologist linguist mathematician statistician botanist
zoologist oceanographer climatologist meteorologist ranger conservationist keeper gardener midwife pharmacist
dentist vet veterinarian paramedic firefighter rescuer counselor counsellor superintendent principal
headteacher headmaster dean provost trustee registrar regulator commissioner inspector auditor accountant
treasurer comptroller clerk cashier seller vendor dealer publisher agent promoter impresario bassist
chaplain guide florist milliner miller seismologist cartographer postman postmaster postmistress publican barman
barmaid butcher grocer plumber electrician carpenter mason joiner welder mechanic engineer cobbler tailor
seamstress weaver potter jeweller jeweler goldsmith blacksmith watchmaker clockmaker bookseller stationer undertaker
hairdresser barber optician chemist radiographer anaesthetist surveyor valuer auctioneer appraiser restorer
conservator archivist registrar bookkeeper solicitor bailiff usher caretaker janitor cleaner porter steward stewardess
purser bosun helmsman harbourmaster harbormaster lighthouse-keeper lock-keeper signalman conductor cellist violinist
pianist soprano tenor baritone bass playwright dramatist lyricist puppeteer juggler magician acrobat cox rower oarsman
wicketkeeper fielder opener winger prop hooker fly-half scrum-half lock umpire groundsman groundskeeper steeplejack
beekeeper shepherd drover ploughman forester woodsman gamekeeper ornithologist entomologist hydrologist
crystallographer glaciologist volcanologist palaeontologist paleontologist ethicist co-author co-founder
co-owner co-pilot co-chair vocalist frontman songwriter showrunner gamer streamer influencer youtuber hiker climber mountaineer skier`;
/** Nouns for bodies of people that speak as one; singular. Own list. */
export const ORGANIZATION_NOUNS = `company firm corporation group organization organisation agency department ministry government
administration campaign party committee commission council court board bureau office union association league
club team federation foundation institute university college school hospital bank fund network station channel
newspaper magazine publisher studio label band police army navy military force coalition alliance bloc
authority regulator watchdog charity nonprofit ngo church parliament senate congress house cabinet embassy
consulate airline carrier retailer manufacturer maker automaker startup start-up developer operator provider
supplier brand chain store business industry sector think-tank tribunal jury panel inquiry taskforce
media press public community family crowd majority minority side camp state city county country nation`;
