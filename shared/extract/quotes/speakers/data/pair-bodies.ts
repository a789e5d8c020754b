/**
 * Firms, countries and houses whose names `and` joins, by the two words; and what follows a family’s name in that of its
 * firm. Written down from general knowledge.
 */
export const PAIR_BODIES =
  'Abercrombie Fitch|Antigua Barbuda|Barnes Noble|Black Decker|Bosnia Herzegovina|Crosse Blackwell|Dolce Gabbana|Dun Bradstreet|Ernst Young|Farrow Ball|Fortnum Mason|Harland Wolff|Johnson Johnson|Legal General|Marks Spencer|Pratt Whitney|Procter Gamble|Simon Schuster|Smith Nephew|Smith Wesson|Standard Poor|Tate Lyle|Trinidad Tobago|Victoria Albert';
export const FIRM_ENDS = 'Sons Daughters Brothers Sisters Partners Associates Company Co Bros';
