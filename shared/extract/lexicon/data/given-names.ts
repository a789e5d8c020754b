/** Further given names by the gender they mostly go with: the lexicon's list has the most common. Own list. */
export const MORE_FEMALE = `ada adela adelaide adeline adriana adrienne agatha agnes agnieszka aileen aimee aina ainhoa aino akua alana alba
alberta alessandra alessia alexa alexia alina alison aliya allegra allison alma alyssa amalia amandine amaya ambra
amelia amelie amira anahita anais ananya anastasia andrea anette angelica angelina anja anke annabel annabelle
annalise anneke anneliese annelise annette antonella antonia anya april arabella araminta arlene asa asma astra
athena aubrey audrey augusta aurelia aurora ava avery aya ayan ayla azadeh azra barbora beata beate beatrice beatrix
becca becky belen belinda bella benedicta berenice bernadette bernice berta bertha bess bessie beth bethany betsy
bettina bianca bibi blanca blanche blessing bonnie brandy bree brenna bridget brigid brigitte bronwyn brooke bruna
bryony caitlin calista callista candace candice cara carina carla carlotta carmela carmen carole carrie casey
cassandra cassie catarina cate catherina cathy cecilia cecily celeste celia chantal charity charlene charmaine
chelsea cherie cherry cheyenne chika chinwe chrissy christa christelle christiane christie chrystal cindy cinzia
clara clarice clarissa claudette claudia clementine cleo clover colette colleen comfort concetta cora coral cordelia
corinna corinne cornelia cressida crystal dagmar dagny dahlia daisy dalia damaris dana daphne daria darlene davina
dawn deanna dee deirdre delia delilah della delphine demi desiree destiny dilys dina dinah diya dolly dominika dora
doreen dorota dorothea dulce ebony edie edwina eileen ekaterina elaine elda eleonora elfriede eliana elin elina
elisabeth elissa eliza elke ella ellie elma eloise elsa else elspeth elvira emiko emilia emmanuelle emmeline emmy
enid erica erika ermina erna ernestine esme esmeralda esperanza estella estelle etta eugenia eugenie eunice
evangeline eve evelina evie fabienne fadia farah fariba farida fatma fatou fay faye felicia felicity fernanda
fidelma fika fionnuala flavia fleur flora florentina florrie frances franka frankie franziska frederica frida frieda
gabriella gabrielle gaia galina gayle gemma genevieve georgette geraldine gerda germaine gertrude ghislaine gilda
gillian gina ginevra ginger ginny gisela giselle gita gladys glenda glenys glynis golda goldie grazia gretchen
gretel griselda gudrun guinevere gwen gwendolen gwendolyn gwyneth hadiza hafsa halima halina hana hanan hanna hanne
hannelore harper hattie haya heather hedda hedwig heike helena helene helle hermione hester hiba hilary hilda hilde
hildegard hillary honor hope hortense huda ibtisam ida ilaria ilona ilse ilyana imani imelda imogene inga inge
ingeborg inger ioana irena irma isadora ishani isolde itziar ivana ivanka ivette ivonne izabela jacinda jacinta
jackie jacklyn jada jade jaime jameela jamila jana jancis janelle janet janette janine janis jaroslava jayne
jeanette jeanne jemima jenna jennie jess jessamine jette jo jocasta jocelyn johanna jolanta jolene josefina josie
jovana joy juana juanita juliana julianne juliet jumana june juno justine justyna kaia kalpana kamila karina karla
karolina katarina kateryna katharina katja katrin katrina katya kavita kay kaye keeley keira kelsey kendra keren
khadija kiara kiera kimiko kinga kira kitty klara klaudia konstancja kristen kristi kristina kristine krystal ksenia
kyra lacey ladonna laila lakeisha lana lara larisa latasha latoya laurel lauretta laverne lavinia lea leanne leigh
leila lenora leocadia leonie leonora lesley leslie leticia letitia lettie liana libby lidia liesl lilian liliana
lilias lilith lilla lillian lina linnea liora lisbeth lise lisette livia liz liza lizzie lois lola lorena lorna
lotte lottie lou louella louisa luana luba lucie lucille lucinda lucretia ludmilla luisa lulu luna lupe luz luzia
lydie lynda lyndsay lyra lyudmila mabel mackenzie maddie mae maeve magda magdalena magnolia mahalia maia maisie
malala malia malin mamie mandisa mara marcela marcella marcia mared margarida margarita margaux margery margo
marguerite mariama marianne maribel mariella marietta marika marilena marina marisa marisol marissa maritza marla
marlene marsha marta martina maryam matilda matilde maud maude mavis maxine may maybelle meera meg meghan mehreen
melany melinda melody mercy meredith merete meryl mette mhairi michaela michele michiko mieke mikaela mildred milena
millicent millie mimi minerva minnie miranda mireille mirella miri mirjam misty mitzi moira mona monika montserrat
morag morgana morwenna mujinga muriel myra myriam myrna myrtle nadine nadja naima najwa nan nana nanette narges
natacha natalia nataliya natalya nea nell nerys nessa nia nicola nicolette niki nikita nikoleta nilufar nisha nita
noelle noemi noreen norma nuala nuria oda odette odile odilia ofelia olena olive olivera olympia oona opal ophelia
oriana ornella otilia ottilie paige paloma pandora paola paolina parisa pascale patience patrice patrizia patti
paulette paulina pauline pearl peggy penelope pernille perpetua persephone petronella petronia philomena phyllis pia
pippa polly poppy portia precious primrose priscilla priyanka prudence prunella queenie rachael radha rae rafaela
raisa rana ranjana raquel rasheeda rayna reba reem regina reiko renata rene renee reshma reyna rhea rhiannon rhoda
rhona ricarda riikka rina roberta rochelle romola romy rona ronja rosalia rosalie rosalind rosalyn rosamund rosanna
rosanne roseanne roselyn rosetta rosina rosita roslyn rowena roxana roza rukhsana ruta ruthie saanvi sabina sabrina
sade sadia sadie safiya saida salima sally sally-ann salma salome samira sanna sanne saoirse sara-jane sarita saskia
saundra savannah scarlett selena selina selma seraphina severine shabana shania sharmila shauna shawna sheena sheila
shelby shirin shivani shreya sibyl sidsel signe silja silje silke simone sinazo sive snezana sofia sofie solange
sondra soraya stacie stefania stephania stina storm suki sunita suri susanna susannah suzan suzette svea svenja
swati sybil tabitha tahira talia tallulah tamara tamika tamsin tatjana tatum tehila temperance teodora tereza terri
tess thalia thea thekla theodora thomasina thora tilda tilly titania toni tonya topsy tova trine trinity trish
trisha trixie tuula uma una valentine valeria valerija vanda velma venetia verena verity verna veronika vesna vicki
vicky victoire vida vigdis viola violet violeta virginie viviana vivien vivienne wanda wanja wendeline whitney
wilhelmina wilma winnie xenia ximena yaa yael yara yasmeen yasmina yelena yesenia yetunde yolanda ysabel yumi yvette
zadie zahra zainab zara zeinab zelda zena zenobia zina zita zoey zofia zora zsofia zuzana`;
export const MORE_MALE = `aage abdullah abel abelard abner abraham achim adalbert adeel ademola adolfo adrian adriano agustin aidan ake alaric
alastair alberto albin aldo alec aled alejo aleksandar aleksander aleksei alf alfie alfred algernon alistair alister
allan allen ally alois alonso alphonse alvin amadou amari ambrose amos anatole anatoly anders andras andreas andrei
andrej andreu andris andrzej angelo ansel anselm anson antal anton antonin antony apollo archibald archie aristide
armand armando arnaud arne arnold aron arsene artem arthur artur arvid arvind asher ashton asif atticus aubert aubin
august auguste augustin augusto augustus aurelien aurelio averill axel ayo ayub azim aziz baltasar balthazar
baptiste barnabas barnaby barney bartholomew bartosz basil bastian beau benedetto benedict benedikt benito bennett
benny benoit bernd bernhard bernie bert bertie bertram bertrand blaine blair blaise blake bo boaz bob bogdan boyd
bradford bram brendan brent brenton brice brock bruno bryce bud byron caius calum calvin campbell caspar casper
caspian cassius cecil cedric cedrik cesare chandler charlie chase chester chidi chike chima chris christoph chuks
cillian clarence clark claus clay clayton clem clement cleveland cliff clifford clifton clinton clive clyde colby
conrad constantin constantine cooper corentin corey corin cornelius cory cosimo cosmo court cristian cristobal
cuthbert cyrus dag dale dalton damon dan daniele danilo danny dante darius darnell darragh darrel darwin daveed
davey davide davis dawit deandre declan dejan delroy demetrius denham denholm denny denton denzil derick deshawn
desmond dev dexter dickon didier digby dilip dimitri dimitrios dinesh dino dirk djibril dmitri dmitriy dom domenico
dominic dominik donal donovan dorian dougal dougie dov dragan drago drake dries duane dudley dustin dyfan dylan
eamonn ebenezer ed edgar edgardo edison edmond edmund edoardo edouard eduard edvard eero efrain egbert egon eirik
elgin eli elias elio eliot elis elisha ellis elmer elmo elton elvin emanuel emerson emil emile emlyn emrys endre
ennio eoin ephraim erasmus eric erich ernst errol erwin esa esteban ettore euan eugenio evander everard ewald
ezekiel ezra fabian fabien fabrice fabrizio farhad farouk fausto feargal federico ferdinand ferenc fergal fernand
fidel filip filippo finbar findlay finn finnian fionn firmin fitzgerald flavio fletcher florent florian floris folke
francesc francis franco francois frankie franklin frans franz frazer freddy fredrik fridtjof fyodor gabe gabor
gaetano gaius galen gareth garth gaspar gaspard gaston gavin gawain gene gennaro geoff georg georges georgi geraint
gerhard gerhardt gerry gert giacomo gianluca gianni gil gilbert gino giorgio giulio glyn godfrey godwin gonzalo
gorka gottfried graeme gregor griff griffin grigory guglielmo guido guillem gus gustaf gustav guto gwilym gwyn
hadrian hal halvor hamza hank hannes hannibal harald hari haris harley harold haroon haroun hasan haskell heath
hector heikki heiko heino hendrik hennie henning henryk herman hermann hernan hieronymus hilario hilmar hinrich
hiram hjalmar holger homi horacio horatio howell hubert humbert humberto humphrey hywel iago ibrahima idrissa
ignatius ignatz igor ikaika ike ilan ilias ilya immanuel ingmar ingvar inigo innocent ioan ioannis ira irfan irvin
irwin isaias isak isidore isidro ismael ismail israel istvan itamar ivar ivor jaap jabari jacek jackson jaco jacopo
jaden jago jahangir jakob jakub jalen janos janusz jared jarl jaromir jarrod jarvis jascha jasper javed javi jay
jean jed jedediah jeff jefferson jem jenson jeremias jermaine jerome jeronimo jethro jim jiro joachim joakim joao
job jock jody joey johann johannes john-paul jonah jonas jonathon joost jordi jorg joris josef josep josiah jost
jozef jozsef juhani jules julien julius jurgis jurij jussi justus kabir kaleb kamal kamil kareem karel karl-heinz
karol karsten kasimir kaspar kazimierz kazuo keaton keith kelvin kendrick kenneth kenny kentaro kermit kester kiaran
kieran kieron killian kirby kit kjell kjetil klement knut kofi kojo konrad konstantin kris kristian kristof
kristoffer krzysztof kunal kurtis kwabena kwesi lachlan ladislav laird lamar lambert lamont lancelot landon lane
lasse laszlo laurence laurens lauri laurie lazar leander lech leif leighton leland lemuel len lennart lennox lenny
leonard leonardo leonid leonidas leopold leroy les lester levi lex liang linus lionel llew lloyd lorcan lorenz
lothar lou louie lubomir lucian luciano lucien lucius ludovic ludwig luigi luka lukasz lutz lysander mack maddox
mads magne mahesh maksim malachi malachy malik mamadou manny manoj manolo manuele marat marc marcelo marcin marcio
marco marcos marek mariano marin marius marko markus marlon marten martyn massimiliano mateo mateus mathew mathias
mathis matias matteus matthis matti mattia mauricio maurizio mauro maxim maxime maximilian maxwell maynard mehdi mel
menno merlin merlyn merrick mervyn micah michal michele mick miguel mihai mika mikkel miklos milan miles milo milos
mirko miro miroslav mo moises monty morris morten mortimer moses muir murad murdo murray myles myron nabil nacho
nadir naseem nasser nate nathaniel navin nestor neville nevin nicky nico nicolas niels nik niko nikola nikolaj
nikolas nikos nils nino noam noel nolan norbert norris nuno obadiah octavian octavio oisin okan oleksandr oli
olivier ollie omari orazio orhan oriol orlando orrin orson orville osbert oskar osman osvaldo oswald oswin otakar
otho ottavio ottmar ozzie paavo paco paddy padraic pal palmer paolo parker pascal pasquale pat paulo paulus pavlos
pawel pekka pelle percival peregrine pete petros petrus peyton phelan phelim philip philippos phineas pier pierce
piers pio placido poul prakash pranav preston primo prince prosper quentin quincy quinlan quinn quintin radek
radovan radu rafe rafferty rafi raimund rainer ralf rami ramiro ramsay raoul raphael rashad rasheed rasmus ravindra
rayan raymundo redmond reece reed reg reggie regis reid reidar reinhard reinhold reuben reza rhett rich richie
rickey ricky rico rikard riley roald robbie roberto robson rocco rocky rod roddy roderic rodolfo rodrick rogelio
roger rohan rohit roland rolf rollo roman romeo ronaldo ronan ronnie roque rory rosco rowan roza ruairi ruben rudi
rudolf rudolph rufus rui rune rupert rurik rush russ ruud ryland saad sacha sajid saleem salim salman sami sammy
samson sandor sandro sandy santi santino saul saverio sebastiaan sebastien selim selwyn septimus serge sergi severin
seymour shamus shan shankar sharif shaw shay sheldon shigeru sholto sid siegfried sigmund sigurd silas silvan
silvester silvio simeon simone sinclair sixten slawomir soeren sol solomon sonny spiros srdjan stacy stanislas
stanislav stanislaw stavros stefanos steffen stellan sten sterling stewart stig stoyan sumit sunil sunny sverre
sylvain sylvester szymon taddeo tadeo tadeusz tam tamas tarquin tate tayo teddy terence terrance tex thad thaddeus
thanos thelonious theobald theodoros thibault thierry thor thorbjorn thorvald tiago tibor tiernan tim timo timon
tino titus tobias tobin toby tod tolga tom tommaso tommy tor tore torsten toshiro tosin tristan tristram trond tudor
tuomas turlough ty tycho tyrell tyrone tyson udo ugo ulf uli ulrich ulysses umberto unai upton urban uri uriah usman
uzoma vaclav vadim valdemar valentin valentino valerio vasco vasily veit vic vidar vidkun vikas viktoras vilem
vilhelm vinay vince vincenz vincenzo vinnie virgil vitaly vito vitor vittorio vivek vlad vojtech volker waldemar
wally walt walton waqas warwick wasim wayland webster wendel wendell werther wes wilbur wiley wilf wilfrid wilfried
wilhelm willard willis wilmer wilson windsor winston wolf wolfram wyatt wyn xander yaakov yakov yann yanni yannick
yaqub yasser yevgeny yiannis yitzhak yorick youssouf yuki yuri yusef yusuf zac zack zain zaki zander zane zbynek
zdenek zebedee zeke zeno ziggy zinedine zlatan zubin zvi`;
/** Given to women and men alike: no gender by themselves. */
export const EITHER_GENDER = `alex ash aubrey avery blair casey charlie dana devon drew emerson 
finley frankie gale harper jackie jaime jamie jean jess jo jody jordan juno kai kit laurie lee
leigh leslie lesley lindsay lou marlow marlowe mel morgan noor pat peyton phoenix quinn reese riley river robbie
robin rowan sam sandy sasha shelby sky skyler stacy sydney taylor tracy val wren
ariel jan andrea nikita yuki beverly jules parker reed sage tatum storm`;
