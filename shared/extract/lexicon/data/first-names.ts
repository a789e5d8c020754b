/** Given names by the gender they mostly go with. Own list, from general knowledge of many countries' names. */
export const FEMALE_NAMES = `mary patricia jennifer linda elizabeth barbara susan jessica sarah sara karen lisa nancy betty
margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura
cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine catherine christine
debra rachel carolyn janet maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina
joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne annie madison frances
kathryn janice jean abigail alice julia judy sophia sophie grace denise amber doris marilyn danielle beverly
isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary melania ivanka nikki carly
elena eva claire clare fiona gemma gillian hazel heidi ingrid irene iris ivy jane jenny jill josephine kate
katie kathy kim kirsten kristin leah lena lily lucy lydia mandy maya mia mina mira molly monica nadia naomi
natasha nina nora norah paula penny petra phoebe priya rita rosa rose rosie roxanne ruby sally sasha sheila
simone sonia stella sue susanne suzanne sylvia tania tanya tara tessa tina ursula valerie vanessa vera
veronica wendy yvonne zoe zara aisha fatima leila layla yasmin noor amina mariam ayesha indira sonal meera
anita asha lakshmi mei ling yuki yoko akiko naoko sakura hana keiko min-ji carmen dolores guadalupe lucia
mercedes pilar rosario soledad consuelo ines beatriz camila valentina gabriela daniela mariana carolina
francesca giulia chiara elisa paola silvia federica ilaria margot camille chloe elodie juliette manon
amelie celine genevieve sabine greta ilse ute annika astrid birgit britta freya helga karin liv maja saga
sigrid solveig olga tatiana svetlana irina ekaterina ludmila oksana yulia anastasia polina agnieszka ewa
katarzyna malgorzata zofia ngozi chioma adaeze amara nneka wanjiku akinyi thandi nomvula lindiwe abena ama
efua esi tracy tracey stacy kirsty shona mhairi eilidh siobhan niamh aoife orla roisin sinead bronwen carys
cerys rhian sian megyn elise eleanor ellen erin esther faith gail georgia georgina harriet holly imogen
jasmine joanna joanne jodie jodi kerry lorraine louise lynn lynne maggie marian marjorie maureen miriam nell
nellie patty peggy philippa rhonda robin rosemary roberta sheryl shannon shelly tammy thelma trudy vivian
loretta sonya sonja kamala alexandria ocasio debbie donatella angelique dominique arianna ariana beyonce
taylor adele serena venus simona naomi megan alexandra caroline kellyanne condoleezza madeleine theodora
isabel isabelle dorothy edith edna elsie ethel florence gladys mildred winifred constance henrietta`;
export const MALE_NAMES = `james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony
mark donald steven andrew paul joshua kenneth kevin brian timothy ronald george jason edward jeffrey ryan jacob
gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank
raymond jack dennis jerry tyler aaron jose adam nathan henry zachary douglas peter kyle noah ethan jeremy
christian walter keith austin roger terry sean gerald carl dylan harold jordan jesse bryan lawrence arthur
gabriel bruce logan billy joe alan juan elijah willie albert wayne randy mason vincent liam roy bobby caleb
bradley russell lucas barack bernie ted marco jeb ben chris mike jim bob tom dave dan bill rick rob ron steve
tim tony greg jeff ken matt nick pete phil ray sam will alex andy barry brad brett chad chuck clint cody cole
colin craig curtis damian damien darren darrell dean derek derrick dick don doug drew duncan dwayne earl eddie
edwin elliot elliott ernest evan felix fergus fred frederick garrett geoff geoffrey gideon gordon graham grant
guy hamish harry harvey howard hugh hugo ian isaac ivan jake jamie jared jay jeremiah jimmy joel johnny jon
josh julian karl kent kurt lance lee leo leon leonard lewis lloyd louis luke malcolm marcus mario martin marvin
max maurice melvin miles mitch mitt morgan neil nelson nigel norman oliver oscar otto owen percy philip
phillip ralph reginald rex rhys rodney roland ross rudy rupert ruben sebastian seth shane shaun sidney simon
spencer stanley stuart terrence theo theodore todd travis trevor troy vernon victor wallace warren wesley
wilfred xavier zach vladimir dmitry sergei sergey alexei andrei boris igor mikhail nikolai oleg pavel viktor
volodymyr yuri emmanuel francois jacques jean-claude pierre philippe michel alain andre antoine bernard
christophe claude didier etienne gilles guillaume henri jean-luc laurent luc marcel mathieu olivier pascal
rene thierry yves hans jurgen jürgen klaus wolfgang dieter friedrich fritz günter gunter heinrich helmut
horst jens joachim kai lars lukas manfred matthias olaf rainer stefan sven thorsten uwe werner giovanni
giuseppe luigi marcello matteo paolo pietro roberto salvatore sergio stefano alessandro andrea antonio carlo
claudio dario enrico fabio federico francesco lorenzo luca massimo alejandro alfredo alvaro arturo carlos
cesar diego eduardo emilio enrique ernesto esteban felipe fernando francisco gerardo guillermo gustavo
hector ignacio javier jesus joaquin jorge julio luis manuel miguel pablo pedro rafael ramon raul ricardo
rodrigo salvador santiago tomas vicente mohammed muhammad mohamed ahmed ali hassan hussein ibrahim khalid
mahmoud mustafa omar osama saeed salman tariq yusuf youssef abdul bilal faisal hamid imran jamal karim rashid
samir recep hakan mehmet emre kemal benjamin avi ariel moshe shimon yair yitzhak ehud amir eitan raj rahul
ravi sanjay vijay anil arjun arun ashok deepak krishna mohan narendra nikhil prakash rajesh ramesh suresh
vikram hiroshi kenji takashi shinzo yoshihide akira haruki jin wei jun jian xi ming kofi kwame kwabena yaw
chinedu emeka obinna tunde segun babatunde oluwaseun thabo sipho cyril jacob uhuru raila juma kamau mwangi
jens anders bjorn erik gunnar henrik johan magnus mikael nils olav per rasmus soren torbjorn alasdair angus
callum cameron ewan ewen finlay gavin gregor iain keir rory seamus declan eamon fintan niall padraig ciaran
conor cormac dafydd gareth gethin huw idris ifan iwan llewellyn rhodri jagmeet pierre justin geert wim jan
piet dirk jeroen maarten pieter willem andrzej jaroslaw lech marek piotr tomasz wojciech zbigniew krzysztof
vaclav jiri petr tomas zoltan viktor laszlo gyorgy istvan mircea ion nicolae bogdan goran slobodan zoran
dejan novak rafa pep jurgen jose sadio bukayo declan raheem lebron tiger usain lionel cristiano kylian erling
rishi boris nigel jacob denis denzel dwight elvis eugene everett floyd forrest freddie garry glen glenn grover
harrison herbert homer horace irving jerome kirk leroy lester luther lyle marshall merle milton monte mort
newt orrin otis perry randall reggie rand reince roderick royce rusty stan ted trey vance vaughn virgil wade
ward wendell woodrow`;
