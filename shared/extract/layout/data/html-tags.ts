const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without an end tag (WHATWG HTML, section 13.1.2). */
export const VOID_TAGS = set(
  'area base br col embed hr img input link meta param source track wbr',
);

/** Elements whose content is never article text; they are dropped whole before the page is built. */
export const DROPPED_TAGS = set(
  'script style iframe svg math template object noscript canvas textarea select audio video map noframes noembed xmp datalist dialog amp-ad amp-sticky-ad amp-embed amp-sidebar amp-consent amp-social-share amp-lightbox amp-user-notification',
);

/** Elements that end others of their kind by themselves, so that leaving them open nests nothing. */
export const SELF_ENDING_TAGS = set('p li dt dd option tr td th thead tbody tfoot');

/** Elements that stay inside a line of text. */
export const INLINE_TAGS = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
);

/** Attributes that are kept: what tells an element's part in the page. */
export const KEPT_ATTRIBUTES = set(
  'class id name type lang href src rel role itemprop itemtype property datetime pubdate content hidden aria-hidden aria-modal rowspan colspan data-src',
);

/** Blocks whose presence in a table's cell shows that the table is there for layout. */
export const BLOCKS_IN_CELL = set(
  'p div ul ol dl table blockquote h1 h2 h3 h4 h5 h6 article section header footer figure form pre',
);
