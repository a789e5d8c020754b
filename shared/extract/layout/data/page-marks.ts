/**
 * Classes and ids by which pages name their furniture; own collection over the templates of common publishing
 * systems. SURE: whatever stands there goes. LIKELY: only what is short goes, since writers' words stand there too.
 */
export const SURE_MARKS =
  /related|recirc|recommend|newsletter|outbrain|taboola|zergnet|read-?(?:more|next|also)|most-?(?:read|popular|viewed)|trending|more-?(?:from|stories|on-this|coverage)|also-?(?:like|read)|you-?may|caption|photo-?credit|image-?(?:credit|source|copyright|meta)|media-?(?:credit|meta)|credit\b|byline|by-line|dateline|time-?stamp|pub-?date|publish(?:ed)?-?(?:date|time|on)|post-?date|entry-?date|article-?date|breadcrumb|share-?(?:bar|tool|button|link|icon)|sharing|social-?(?:share|bar|link|icon|follow|media)|follow-?us|author-?(?:bio|box|info|card|description|meta|name|link|archive)|about-?(?:the-)?author|bio-?box|sr-only|screen-?reader|visually-?hidden|visuallyhidden|off-?screen|skip-?link|advert|ad-?(?:container|slot|unit|label|wrapper)|sponsor|subscribe|sign-?up-|signup|paywall|cookie|consent|tag-?(?:list|cloud)|article-?tags|post-?tags|topic-?list|comment(?:s|-list|-count|-form|-respond)|disqus|rollover|pagination|print-?(?:button|link)|toolbar|lightbox|up-?next|jw-?player|video-?(?:title|caption|meta|player|playlist)|slideshow|carousel|poll-|wp-caption|donate|promo-|-promo\b|call-?to-?action|\bcta\b|correction-request|copyright|tooltip|popover|drop-?down|modal\b|twitter-follow|fb-like|post-?nav|nav-?(?:links|previous|next)/u;

export const LIKELY_MARKS =
  /author|\bbio\b|\bdate\b|\btime\b|\bmeta\b|-meta|meta-|entry-(?:footer|header)|post-(?:footer|info)|article-(?:info|footer)|\btags?\b|categor|kicker|eyebrow|rubric|section-?(?:name|label|title)|social|share|comment|promo|teaser|gallery|photo|image|\bcredit|\bsource\b|footer|\bnav\b|widget|sidebar|rail\b|hidden|disclaimer|topic|label|link-?list|inline-?(?:link|related)|bottom|pullout|infobox|button|\bbtn/u;

/**
 * Ids and classes of what readers wrote under an article, and of what a page asks their consent to: more words than
 * the article's, where that is short.
 */
export const NEVER_STORY =
  /(?:^|\s)(?:comments|comments?-(?:area|list|section|thread|container|wrapper|block|body)|commentlist|disqus_thread|fb-comments|gdpr|(?:cookies?|gdpr|ccpa|consent)-(?:banner|notice|consent|bar|popup|modal|message|overlay|wall)|onetrust-[\w-]{1,40})(?:\s|$)/u;

/** Classes and ids that pages give to their dek, in several languages. */
export const DEK_MARKS =
  /\bdec?k\b|[-_]dec?k\b|standfirst|sub-?(?:title|head)|strapline|excerpt|vorspann|entradilla|chap[oô]|sumario|occhiello|sommario/u;

/** Names of a site's parts, which stand behind a title as the site's own name does. */
export const PART_OF_SITE =
  /^(?:home|news|latest|local|world|politics|business|sports?|opinion|comment|culture|life(?:style)?|tech(?:nology)?|science|health|travel|entertainment|video|blogs?|articles?|stories)$/iu;

/** Labels over links to other articles; only what is link or list goes with them. */
export const LINKS_LABEL =
  /^(?:more (?:great|from|in|on|about|stories|news|coverage|like this|to explore|reading)\b.*|more|also (?:read|see|on|in)\b.*|related(?: (?:articles?|stor(?:y|ies)|posts?|content|links?|coverage|news|topics?|reading|items?|videos?|searches|products?|tags?|to this\b.*))?(?:\s{0,2}[:–|-].*)?|recommended\b.*|trending\b.*|don[’']?t miss.*|most (?:read|popular|viewed|shared|recent)\b.*|popular\b.{0,20}|recent (?:articles|posts|stories|comments|news).*|latest (?:news|stories|posts|headlines|articles|video).*|top stories.*|you (?:may|might)(?: also)? (?:like|enjoy|be interested).*|(?:what|where) to (?:read|watch) next.*|read (?:more|next|also)\b.*|up next.*|see also.*|editors?[’']? ?(?:s )?(?:picks?|choice).*|from (?:the|around the) web.*|around the web|promoted.*|sponsored.*|our (?:top )?(?:picks|newsletters?)|further reading|tags?|topics?|categories|navigation|something to consider|читайте также|похожие .*|самые популярные .*|関連記事|タグ|(?:lea|lee) (?:también|más)|te puede interesar|(?:à |a )?lire (?:aussi|également)|sur le même sujet|mehr (?:zum thema|dazu)|lesen sie (?:auch|mehr)|auch interessant|leia (?:também|mais)|veja também|leggi anche|lees ook|läs (?:också|även|mer)|les også|læs også|czytaj (?:też|także|również)|baca juga)[\s:.!?…]*$/iu;

/** Labels over what is about the article or the site; the paragraphs under them go too. */
export const ASIDE_LABEL =
  /^(?:newsletters?|sign up\b.*|subscribe\b.*|join (?:the|our) (?:conversation|newsletter|community|mailing).*|share|share (?:this|on|via|with|it)(?: (?:article|story|post|page|facebook|twitter|friends|your friends|entry))?|follow us.*|(?:leave|post|add|write) a (?:comment|reply|review).*|\d{0,5} ?(?:comments?|responses|replies|thoughts on\b.*)(?: \(\d+\))?|conversations?|about (?:the )?(?:author|writer|contributor)s?|about us|tell us what you think.*|advertis\w+.*|contact(?: us)?|отзывы|комментарии)[\s:.!?…]*$/iu;

/** What stands behind an article and is none of it. */
export const CLOSING_LINES: readonly RegExp[] = [
  /^(?:folgen sie uns|suivez[- ]nous|devenez fan|abonnez-vous|retrouvez[- ]nous|s[ií]guenos|suscr[ií]bete|siga-nos|seguici|iscriviti|volg ons|följ oss|følg oss|følg os|подписывайтесь|следите за)(?!\p{L}).{0,120}$/iu,
  /^[“"']?(?:questions|comments|tips|feedback)\?\s(?:comments\?\s)?(?:e-?mail|contact|write|send|reach)\b.{0,80}$/iu,
  /^(?:\W{0,3})?[^.]{0,160}\bcontributed (?:reporting\b|.{0,40}\b(?:reports?|reporting|story|article|coverage|piece|post)\b).{0,60}$/iu,
  /^(?:follow|like|connect with|join|find (?:us|me|him|her|them|more))\b.{0,80}\b(?:twitter|facebook|instagram|linkedin|youtube|tiktok|full coverage|newsletter)\b/iu,
  /^(?:write|e-?mail|reach|contact|tweet)\b.{0,80}(?:@|\bat\b).{0,120}$/iu,
  /\b(?:may|can) be (?:reached|contacted|emailed|found|followed) (?:at|on|by|via)\b/iu,
  /^(?:have|got) (?:a |any )?(?:tip|story|question|comment|feedback|thoughts)/iu,
  /^(?:get|sign up|subscribe|register|download|join)\b.{0,140}\b(?:newsletters?|inbox|subscri\w+)\b/iu,
  /^(?:sign up|subscribe|register|download|get (?:our|the .{0,40}\bapp))\b.{0,140}\b(?:app|today|now|here|daily|free)\b/iu,
  /^(?:if you (?:enjoyed|liked|love)\b|like this (?:article|story|post)|enjoyed? (?:this|reading)|support (?:our|independent|quality)\b.{0,30}\b(?:journalism|journalists|reporting|newsroom|work|site|news)|help us (?:keep|continue|improve|report|fund|grow|make))\b/iu,
  /^(?:sources?|via|image credits?|photos?|featured? image|editing|reporting|edited|tags?|filed under|posted in|categories|topics|first published|updated|last updated|read more|related)\s{0,2}[:|–—-].{0,200}$/iu,
  /^(?:originally|first) (?:published|posted|appeared) (?:in|on|at|by)\b.{0,120}$/iu,
  /^this (?:article|story|post|piece|column) (?:was|is|has been|first|originally|appeared|appears)\b.{0,40}\b(?:published|posted|reprinted|republished|syndicated|appeared|updated|sponsored|written by|produced)\b.{0,160}$/iu,
  /^(?:last )?updated (?:at|on)\b.{0,60}$/iu,
  /^note to (?:readers?|editors?)\b/iu,
  /^do you have (?:an? |any )?(?:opinion|view|story|tip|question|comment)s?\b/iu,
  /^(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|the contents? of this (?:site|page)|terms (?:of|and)|privacy policy)/iu,
  /^(?:click|tap) (?:here\b|on (?:the|this) (?:link|image|photo|picture|video|map|button|banner)\b)/iu,
  /^(?:want|looking for|need) (?:more|to (?:read|see|know|get|learn)).{0,120}(?:\?|here)[.!]?\s{0,3}(?:$|(?:click|tap|subscribe|sign|stay|check|visit|follow|read|download|join|listen|watch)\b)/iu,
  /^(?:listen|watch|download|stream)(?::| (?:live|now|here|more)\b| (?:to|on|the)\b.{0,80}\b(?:podcasts?|videos?|episodes?|clip|trailer|below|above|here|itunes|spotify|youtube|apple|show|player|app)\b)/iu,
];
