/** Trades and standings that the lexicon’s list of people has not. Own list, from general knowledge; singular. */
export const ROLE_NOUNS = `alderman auctioneer bailiff barber barista bartender beautician blacksmith bookkeeper bookmaker bouncer broadcaster
butcher butler cabbie campaigner caretaker carpenter cashier caterer chaplain chatelaine choirmaster cleaner clergyman
clerk cleric clockmaker commentator commissioner commissar concierge confectioner conservationist controller
coppersmith costumier courier cosmonaut astronaut crofter curate custodian dean dentist dermatologist dietitian dispatcher
docker doorman draughtsman dressmaker drayman electrician ethnographer falconer farrier ferryman financier firefighter fireman fishmonger
flautist florist footballer foreman forager gardener glassblower glazier goldsmith grandmaster gravedigger greengrocer
grocer guard guide guitarist hairdresser hatter headmaster headmistress headteacher heavyweight heptathlete decathlete herbalist historian
hotelier housekeeper housewife hurdler illustrator impresario innkeeper interpreter inventor ironmonger jeweller jeweler joiner
objector forward olympian paralympian singer-songwriter writer-director actor-director actor-producer producer-director director-producer actor-writer singer-actor player-manager player-coach owner-operator under-secretary undersecretary editor-in-chief commander-in-chief emeritus emerita actuary broker guide operator garda assemblyman assemblywoman assemblymember councilmember councilman councilwoman canon recorder postmistress postmaster inspector-general auditor-general surveyor-general surgeon-general commissioner-general postmaster-general lieutenant-general major-general brigadier-general vice-chancellor carer corporal seaman seawoman bombardier aircraftman airman sapper guardsman rifleman fusilier midshipman ensign subaltern
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
junior senior sophomore freshman newcomer examiner animator eyewitness bystander onlooker motorist commuter holidaymaker shopper fellow qualifier wildcard contestant trainee apprentice understudy convener convenor
accompanist adjutant administrator aide-de-camp all-rounder anaesthetist anchorman arbitrageur archdeacon archivist artisan attache aviator
backbencher back-rower bandleader bassoonist beatboxer beekeeper boatbuilder bodyguard boffin brigadier bureaucrat caddie cantor centre-back
centre-half chairperson champ cheesemaker chiropractor choreographer chorister clarinettist co-creator co-driver co-host co-producer co-star
co-writer comic commandant commodore compere composer concertmaster consul contralto cornerback costermonger counsellor countertenor couturier
coxswain cryptographer deacon docent doula drummer emcee equerry exec fiddler fieldworker film-maker flanker
flyweight forager forecaster founder frontbencher frontrunner front-runner fullback full-back furrier gaffer geneticist goaltender goalscorer
governess guru gymnast half-back harbourmaster harpist headliner headmaster helmsman hitmaker hooker hostess instructor intern
jeweller justice keyboardist keynote kicker lamplighter left-back left-winger leg-spinner lexicographer librettist lieutenant linebacker linesman luthier
magistrate magnate maltster marshal mastermind matriarch mentor metallurgist mezzo-soprano midfielder mixologist mogul muralist 
secretary-general attorney-general director-general governor-general solicitor-general taoiseach tánaiste chieftain
netminder newsagent newsreader notary oboist off-spinner oligarch operative organiser osteopath paceman paralegal parson patriarch patternmaker
peer peeress perfumer picker playmaker pollster polymath potholer powerlifter prelate primate principal prioress prodigy promoter proofreader
proprietor puppeteer quarterback rabbi raconteur rapporteur reenactor regular reseller right-back right-winger rigger roadie
runner-up saxophonist scaffolder scientist scorer scout scriptwriter sculptor seamer second-in-command sentry serviceman servicewoman shearer
shot-putter showman sleuth snooker-player soprano speechwriter spinner splicer sprinter stagehand stevedore strategist striker subeditor superintendent supermodel
superstar supervisor surgeon swineherd tailback technologist tenor timekeeper toastmaster trader tragedian treasurer triallist trombonist troubadour
tycoon undersecretary valet vendor vice-captain vice-chair vice-chairman vice-president vicereine virtuoso viscount watchman
grazier pastoralist cattleman cattlewoman stockwoman drover sharefarmer dairyman dairywoman oysterman trawlerman smallholder vigneron orchardist apiarist
weightlifter whiz wicket-keeper wicketkeeper wingback wing-back winemaker winger wrangler wrestler yeoman`;
