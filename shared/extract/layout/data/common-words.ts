/** The commonest small words of the languages that news is mostly pasted in; own selection from their grammars. */
const WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as at by it from has have be are this not but he she they said who which his their an its were been will would',
  de: 'der die das und in den von zu mit ist im nicht ein eine auf dem des sich auch für als es an er sie aus bei nach wie werden wird hat einer eines sind',
  fr: 'le la les de des et en un une du que qui dans est pour au par sur pas plus ce il elle ont aux se avec son sa été cette sont mais ne',
  es: 'el la los las de que y en un una del por con para se no es su al lo como más ha sus pero este esta fue son entre sobre también',
  it: 'il la le di che e in un una del per con non è si da al della i gli dei nel sono ha più come alla ma anche delle lo questo',
  pt: 'o a os as de que e em um uma do da dos das para com não se no na por mais é ao foi como mas são seu sua pelo também',
  nl: 'de het een van en in is dat op te zijn voor met die niet aan er om ook als bij naar door uit over maar heeft hij wordt worden deze',
  sv: 'och att det som en på är av för med till den har inte om ett han de var vid men från så kan när skulle ska eller sig',
  pl: 'w i na z że się do nie to jest o jak za po od dla ale przez oraz który są tym ze czy był będzie jego',
  tr: 've bir bu da de için ile olarak daha çok en olan ne gibi kadar sonra ancak ama her o şu var değil tarafından',
};

/** Word → the languages that have it among their commonest. */
export const COMMON_WORDS: ReadonlyMap<string, readonly string[]> = (() => {
  const words = new Map<string, string[]>();
  for (const [language, list] of Object.entries(WORDS)) {
    for (const word of list.split(' ')) {
      const languages = words.get(word);
      if (languages) languages.push(language);
      else words.set(word, [language]);
    }
  }
  return words;
})();
