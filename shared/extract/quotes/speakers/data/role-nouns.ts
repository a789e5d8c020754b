/** Trades and standings that the lexicon’s list of people has not. Own list, from general knowledge; singular. */
export const ROLE_NOUNS = `alderman auctioneer bailiff barber barista bartender beautician blacksmith bookkeeper bookmaker bouncer broadcaster
butcher butler cabbie campaigner caretaker carpenter cashier caterer chaplain chatelaine choirmaster cleaner clergyman
clerk cleric clockmaker commentator commissioner commissar concierge confectioner conservationist controller
coppersmith costumier courier cosmonaut astronaut crofter curate custodian dean dentist dermatologist dietitian dispatcher
docker doorman draughtsman dressmaker drayman electrician ethnographer falconer farrier ferryman financier firefighter fireman fishmonger
flautist florist footballer foreman forager gardener glassblower glazier goldsmith grandmaster gravedigger greengrocer
grocer guard guide guitarist hairdresser hatter headmaster headmistress headteacher heavyweight heptathlete decathlete herbalist historian
hotelier housekeeper housewife hurdler illustrator impresario innkeeper interpreter inventor ironmonger jeweller jeweler joiner
knitter landowner landlord landlady laureate librarian lifeguard lighthousekeeper lightweight locksmith lobsterman lorry-driver lumberjack machinist
maestro marksman mason masseur matron mechanic medallist medalist merchant metalworker midwife middleweight miller milliner
milkman miner missionary mountaineer nanny naturalist navigator neurologist neuroscientist neurosurgeon novelist nutritionist oncologist optician organist
oceanographer ombudsman paediatrician pediatrician paramedic parishioner patrolman pensioner percussionist pharmacist philanthropist physio
physiotherapist planner ploughman plumber podcaster porter postman postmaster postmistress potter prefect provost psychic
publican publicist purser quartermaster radiographer radiologist ranger realtor receptionist rector recruiter registrar
restaurateur restorer retiree roofer rugby-player sacristan saddler salesman saleswoman salesperson sculptress seamstress
seismologist sexton shepherdess shipwright shoemaker shopkeeper showjumper sign-writer skater smallholder smith sociologist solderer sommelier
stallholder statesman steward stewardess stockbroker stonemason storekeeper storyteller stylist superintendent surfer surveyor
sweep tailor tanner taxidermist technician technologist telephonist thatcher toolmaker toxicologist trapeze-artist treasurer trucker trumpeter tutor
typist ultrarunner understudy undertaker upholsterer usher verger vet veterinarian vicar vicar-general vintner virologist
warden watchmaker weaver webmaster welder welterweight whip whistleblower wholesaler wildfowler woodcarver woodworker yachtsman
yachtswoman zookeeper zoologist international ultramarathoner triathlete
junior senior sophomore freshman newcomer`;
