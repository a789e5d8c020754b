/** Trades and standings that the lexicon’s list of people has not. Own list, from general knowledge; singular. */
export const ROLE_NOUNS = `accompanist actor-director actor-producer actor-writer actuary adjutant administrator aide-de-camp aircraftman
airman alderman all-rounder anaesthetist anchorman animator apiarist apprentice arbitrageur archdeacon archivist
artisan assemblyman assemblymember assemblywoman astronaut attache attorney-general auctioneer auditor-general
aviator back-rower backbencher bailiff bandleader barber barista bartender bassoonist beatboxer beautician beekeeper
blacksmith boatbuilder bodyguard boffin bombardier bookkeeper bookmaker bouncer brigadier brigadier-general
broadcaster broker bureaucrat butcher butler bystander cabbie caddie campaigner canon cantor carer caretaker
carpenter cashier caterer cattleman cattlewoman centre-back centre-half chairperson champ chaplain chatelaine
cheesemaker chieftain chiropractor choirmaster choreographer chorister clarinettist cleaner clergyman cleric clerk
clockmaker co-creator co-driver co-host co-producer co-star co-writer comic commandant commander-in-chief
commentator commissar commissioner commissioner-general commodore commuter compere composer concertmaster concierge
confectioner conservationist consul contestant contralto controller convener convenor coppersmith cornerback
corporal cosmonaut costermonger costumier councilman councilmember councilwoman counsellor countertenor courier
couturier coxswain crofter cryptographer curate custodian dairyman dairywoman deacon dean decathlete dentist
dermatologist dietitian director-general director-producer dispatcher docent docker doorman doula draughtsman
drayman dressmaker drover drummer editor-in-chief electrician emcee emerita emeritus ensign equerry ethnographer
examiner exec eyewitness falconer farrier fellow ferryman fiddler fieldworker film-maker financier firefighter
fireman fishmonger flanker flautist florist flyweight footballer forager forecaster foreman forward founder freshman
front-runner frontbencher frontrunner full-back fullback furrier fusilier gaffer garda gardener geneticist
glassblower glazier goalscorer goaltender goldsmith governess governor-general grandmaster gravedigger grazier
greengrocer grocer guard guardsman guide guitarist guru gymnast hairdresser half-back harbourmaster harpist hatter
headliner headmaster headmistress headteacher heavyweight helmsman heptathlete herbalist historian hitmaker
holidaymaker hooker hostess hotelier housekeeper housewife hurdler illustrator impresario innkeeper
inspector-general instructor intern international interpreter inventor ironmonger jeweler jeweller joiner junior
justice keyboardist keynote kicker knitter lamplighter landlady landlord landowner laureate left-back left-winger
leg-spinner lexicographer librarian librettist lieutenant lieutenant-general lifeguard lighthousekeeper lightweight
linebacker linesman lobsterman locksmith lorry-driver lumberjack luthier machinist maestro magistrate magnate
major-general maltster marksman marshal mason masseur mastermind matriarch matron mechanic medalist medallist mentor
merchant metallurgist metalworker mezzo-soprano middleweight midfielder midshipman midwife milkman miller milliner
miner missionary mixologist mogul motorist mountaineer muralist nanny naturalist navigator netminder neurologist
neuroscientist neurosurgeon newcomer newsagent newsreader notary novelist nutritionist objector oboist oceanographer
off-spinner oligarch olympian ombudsman oncologist onlooker operative operator optician orchardist organiser
organist osteopath owner-operator oysterman paceman paediatrician paralegal paralympian paramedic parishioner parson
pastoralist patriarch patrolman patternmaker pediatrician peer peeress pensioner percussionist perfumer pharmacist
philanthropist physio physiotherapist picker planner player-coach player-manager playmaker ploughman plumber
podcaster pollster polymath porter postman postmaster postmaster-general postmistress potholer potter powerlifter
prefect prelate primate principal prioress prodigy producer-director promoter proofreader proprietor provost psychic
publican publicist puppeteer purser qualifier quarterback quartermaster rabbi raconteur radiographer radiologist
ranger rapporteur realtor receptionist recorder recruiter rector reenactor registrar regular reseller restaurateur
restorer retiree rifleman rigger right-back right-winger roadie roofer rugby-player runner-up sacristan saddler
salesman salesperson saleswoman sapper saxophonist scaffolder scientist scorer scout scriptwriter sculptor
sculptress seaman seamer seamstress seawoman second-in-command secretary-general seismologist senior sentry
serviceman servicewoman sexton sharefarmer shearer shepherdess shipwright shoemaker shopkeeper shopper shot-putter
showjumper showman sign-writer singer-actor singer-songwriter skater sleuth smallholder smith snooker-player
sociologist solderer solicitor-general sommelier sophomore soprano speechwriter spinner splicer sprinter stagehand
stallholder statesman stevedore steward stewardess stockbroker stockwoman stonemason storekeeper storyteller
strategist striker stylist subaltern subeditor superintendent supermodel superstar supervisor surfer surgeon
surgeon-general surveyor surveyor-general sweep swineherd tailback tailor tanner taoiseach taxidermist technician
technologist telephonist tenor thatcher timekeeper toastmaster toolmaker toxicologist trader tragedian trainee
trapeze-artist trawlerman treasurer triallist triathlete trombonist troubadour trucker trumpeter tutor tycoon typist
tánaiste ultramarathoner ultrarunner under-secretary undersecretary understudy undertaker upholsterer usher valet
vendor verger vet veterinarian vicar vicar-general vice-captain vice-chair vice-chairman vice-chancellor
vice-president vicereine vigneron vintner virologist virtuoso viscount warden watchmaker watchman weaver webmaster
weightlifter welder welterweight whip whistleblower whiz wholesaler wicket-keeper wicketkeeper wildcard wildfowler
winemaker wing-back wingback winger woodcarver woodworker wrangler wrestler writer-director yachtsman yachtswoman
yeoman zookeeper zoologist`;
