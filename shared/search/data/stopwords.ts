/** Words too common in English to find anything by. Closed classes, and what news says of saying. */
export const STOPWORDS: ReadonlySet<string> = new Set(
  `a about after again all also am an and any are arent as at be because been before being but by can cant cannot
  could couldnt did didnt do does doesnt doing dont down for from get got had has have havent having he her here
  hers herself him himself his how i id if ill im in into is isnt it its itself ive just me more most my myself no
  not now of off on once only or other our ours out over own said same say says she should so some such than that
  thats the their theirs them themselves then there theres these they theyre this those through to too under until
  up very was wasnt we well were werent weve what when where which while who whom why will with wont would
  wouldnt you your youre yours`.split(/\s+/),
);
