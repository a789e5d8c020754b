/** Quotes of our own writing, for what the sample articles lack: numbers, accents, negations, short forms, brackets. */
export const ownQuotes: readonly { text: string; speaker: string }[] = [
  {
    text: 'We will not sell the north field, not this year and not in ten years',
    speaker: 'Marit Olufsen',
  },
  {
    text: 'The budget grew by 4.5 percent, and 1,200 families paid for it',
    speaker: 'Prime Minister Tomas Verhaal',
  },
  { text: 'Our café has fed three generations of Müllers', speaker: 'Renée Müller' },
  { text: "It's a long-term plan, and it isn't finished", speaker: 'Sir Alwyn Hart' },
  { text: 'The U.S. market was never our first market', speaker: 'Jonathan P. Reyes' },
  {
    text: 'I don’t believe that the council had the right to close the road',
    speaker: 'Ines Calloway',
  },
  {
    text: 'Nobody told us the water was unsafe until the second child fell ill',
    speaker: 'Dr. Hanna Brook',
  },
  { text: 'We are hiring forty nurses before the winter starts', speaker: 'Ursula von der Heide' },
  { text: 'The bank failed its customers, and then it failed its staff', speaker: 'Lord Penrose' },
  { text: 'They were warned in 2019, in 2020 and again last March', speaker: 'Elizabeth Tran' },
  { text: 'The tower has never been stronger than it is today', speaker: 'Michael O’Dowd' },
  { text: 'If the vote fails, I resign', speaker: 'Samira Haddad' },
  {
    text: 'Of all the bridges I have drawn, this is the one that keeps me awake',
    speaker: 'Piotr Zielinski',
  },
  {
    text: 'It rained for nineteen days and the river did what rivers do',
    speaker: 'Agnes Whitlow',
  },
  {
    text: 'Every euro in that fund belongs to the people who worked here',
    speaker: 'Katarina Beck',
  },
  {
    text: 'My father could not read, but he kept every newspaper he was ever given',
    speaker: 'Desta Alemu',
  },
  { text: 'A school without a library is a station without trains', speaker: 'Desta Alemu' },
  {
    text: 'The company paid $3 million in fines and changed nothing',
    speaker: 'George H. W. Stanton',
  },
  {
    text: 'I recognised the colour of the labour movement before I knew its name',
    speaker: 'Nora Finch',
  },
  { text: 'She said “we start at dawn”, and at dawn there was nobody', speaker: 'Old Tomas' },
];

/** Claims that nobody in the sets made, some near in subject or in their small words. */
export const strangers: readonly string[] = [
  'The museum opens its new wing to visitors in October',
  'I think that it is a good thing for all of us in the end',
  'We have to look at what there is and then we will see about it',
  'Trains between the two cities were cancelled because of heavy snow',
  'The council will vote on parking charges next Tuesday',
  'She plays the second violin better than anyone in the orchestra',
  'Our harvest was the worst since my grandfather bought the land',
  'Ferries are a relic, and the islands should get used to flying',
  'Nurses deserve a raise before anybody else in this town',
  'There is no evidence that the moon has anything to do with crime',
  'You can tell a great deal about a country from its post offices',
  'It was the best of games and it was the worst of games',
  'The bank opened a branch in the old cinema',
  'Water prices in the valley went up again in spring',
  'A meadow is a fine place for a picnic with the children',
  'I have no comment to make about the contract at this time',
  'Nobody expects the wall of silence to be broken this week',
  'We are going to win the championship, I can feel it',
  'The harbour café sells the best fish soup on the coast',
  'Oysters taste best in months with an R in them',
  'He never once asked me whether I wanted to play in goal',
  'That painting hung in our kitchen until the day she sold it',
  'The data were collected with a thermometer and some patience',
  'In my view the minister should explain herself to parliament',
  'Whoever wrote this report has never met a farmer',
  'Beds, tables and lamps were thrown out of the windows',
  'The night shift starts at ten and ends when it ends',
  'Some of them left early because the hall was cold',
  'They said it could be done by Easter with a bit of luck',
  'If you ask me, the whole thing was a misunderstanding',
];
