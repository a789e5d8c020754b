/**
 * Words that introduce a term, a title or a nickname in marks. Own lists; which of them count was read off the train set:
 * of 1,093 stretches of one or two words that the engine links there, 93 % are quotes, and fewer after these.
 */

/** `the word “temporary”`, `known as “the Deacon”`, `dubbed “Biscuit”`. */
export const NAMING_WORDS = `known dubbed nicknamed so-called titled entitled term phrase word terms words nickname slogan
label title concept hashtag named billed coined christened branded subtitled code-named codenamed`;
/** `a lecture titled “…”`, `a note headed “…”`: what follows is a heading, whatever its length. */
export const TITLING_WORDS =
  'titled entitled subtitled headed headlined heading headline slogan motto';
/** `the folder called “attic”`: where a noun stands before them, they only name a thing. */
export const THING_NAMING_WORDS =
  'called named labelled labeled marked dubbed nicknamed code-named codenamed';
/** `what patients call “brain fog”`: a use of many, and nobody’s words. */
export const CALLING_WORDS = 'call calling';
/** `labelled the plan “utterly hopeless”`: a verdict of whoever does so. */
export const JUDGING_WORDS = `labelled labeled branded called described slammed blasted condemned denounced dismissed deemed
labels brands calls describes`;
export const CALLED_WORDS = 'called calls nicknamed dubbed';
/** `her memoir, “The Edge of the Sheet”`. */
export const WORK_WORDS = `show film movie book memoir song album series program programme novel play musical column podcast
documentary hit single magazine episode game comedy drama sitcom poem opera painting exhibition autobiography thriller
bestseller track trilogy sequel blockbuster ballad anthem hymn essay short animation cartoon novella collection
biography cookbook sculpture portrait mural ballet symphony concerto soap sketch classic remake talk lecture painting
title paper anthology blog newsletter`;
/** `the “Welcome to Ostley” sign`, `a “Lock the Gates” campaign`: things that bear words or a name. */
export const BEARING_WORDS = `sign signs banner banners placard placards poster posters sticker stickers badge badges t-shirt
t-shirts shirt shirts hat hats mug mugs campaign campaigns movement initiative scheme programme program project policy
button buttons filter label option tag hashtag challenge trend meme emoji chart list category tour brand range franchise`;
/** `sang “You’ll Never Row Alone”`: what is performed is a title, where it looks like one. */
export const PERFORMING_WORDS = 'performed performing performs covered hummed';
