/** Words that title case leaves small: articles, conjunctions, prepositions and their like (English style guides). */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and but or nor for so yet as at by in of off on per to up via vs v de la le von van der el al ' +
    'about above across after against along amid among around before behind below beneath beside between beyond ' +
    'down during from inside into like near onto out outside over past since than through till toward towards ' +
    'under until upon versus with within without if is it its that this not be are was how'
  ).split(' '),
);
