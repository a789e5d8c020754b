/** Words in the names of bodies and offices. Own lists, from general knowledge; lower case. */

/** What goes on with `for`: `Department for Transport`. */
export const BODY_WORDS = `department ministry centre centers center institute office agency bank campaign council society foundation
association coalition`;

/** What goes on with the names of several fields: `Ministry of Housing, Communities and Local Government`. */
export const FIELDED_WORDS = `department ministry centre centers center institute office agency secretary minister school faculty college`;

/** What goes on with `of` and the name of a land. */
export const LAND_WORDS = `republic isle isles kingdom emirate sultanate principality duchy dominion commonwealth gulf bay cape`;

/** What ends a name of several fields: `Work and Pensions Secretary`, `Food and Drug Administration`. */
export const END_WORDS = `secretary minister commissioner director committee department office council agency commission board
association authority trust service union foundation institute university college school court tribunal
group watchdog administration bureau institution`;

/** Fields of government and trade that are no plain nouns to the lexicon. */
export const FIELD_WORDS = `work pensions health care housing communities police policing crime customs revenue fisheries forestry
culture media sport sports digital skills science arts heritage tourism families children women veterans
equalities government local justice defence labour fire rescue safety international settlements affairs`;
