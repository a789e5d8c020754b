import { Tag } from '../../lexicon/tags.ts';
import { anyCaseOf, anyOf, isAs, isWho } from './any-of.ts';
import { afterParenthesis, type Beside, besideOf, COMMA, pastBeing } from './beside.ts';
import { isPast } from './members.ts';
import { endsInS } from './nouns.ts';
import { isHuman, phraseEnd } from './phrases.ts';
import { isQuoted, type Stage, wordAt } from './stage.ts';
import { Fact } from './word-facts.ts';

/**
 * `Purcell, who grows wheat near Ostley and is president of the growers, drove`, `who covers Wexmart as an analyst at
 * Fenwright`: the office in a second clause, or after what somebody does in it.
 */
export function besideLater(stage: Stage, k: number): Beside | undefined {
  const { scene, facts } = stage;
  const { t, m, s, mentionAt } = scene;
  const limit = s.first[(s.of[m.first[k] ?? 0] ?? 0) + 1] ?? 0;
  const comma = afterParenthesis(stage, m.end[k] ?? 0, limit);
  if (t.unit[comma] !== COMMA || !isWho(scene, comma + 1)) return undefined;
  const isAtWork = works(scene, comma + 2);
  for (let i = comma + 2; i < Math.min(limit, comma + LATER); i++) {
    if (isQuoted(scene, i) || isWho(scene, i)) return undefined;
    const isJob = isAtWork && isAs(scene, i);
    if (t.tag[i] !== Tag.and && !isJob) continue;
    const first = isJob ? i + 1 : pastBeing(scene, i + 1);
    const at = mentionAt[first] ?? m.count;
    if ((first === i + 1 && !isJob) || m.first[at] !== first) continue;
    if (endsInS(scene, m.head[at] ?? 0)) continue;
    const stop = phraseEnd(stage, m.end[at] ?? 0, limit);
    const isOffice =
      stop > (m.end[at] ?? 0) || ((facts[first] ?? 0) & (Fact.article | Fact.owner)) !== 0;
    const found = isOffice ? besideOf(stage, at, first, stop, true) : undefined;
    if (found && found.role !== null) return { ...found, isSaid: true };
  }
  return undefined;
}
const LATER = 30;
/** What somebody does in an office. */
const works = anyOf('works worked serves served follows covers tracks runs advises acts');

/** `with Brandl, now Lord Brandl of Vess, as education secretary`: the office that a name is given beside `with`. */
export function besideWith(stage: Stage, k: number, last: number): Beside | undefined {
  const { scene } = stage;
  const { t, m, s, mentionAt } = scene;
  const limit = s.first[(s.of[m.first[k] ?? 0] ?? 0) + 1] ?? 0;
  if (!isWith(scene, (m.first[k] ?? 0) - 1)) return undefined;
  let i = m.end[last] ?? 0;
  if (t.unit[i] === COMMA) {
    const from = i++;
    while (i < limit && i - from < INSERTED && t.unit[i] !== COMMA) i++;
    i++;
  }
  const at = mentionAt[i + 1] ?? m.count;
  if (!isAs(scene, i) || m.first[at] !== i + 1) return undefined;
  return besideOf(stage, at, i + 1, phraseEnd(stage, m.end[at] ?? 0, limit), true);
}
const INSERTED = 10;
const isWith = anyOf('with');

/** `the appointment of Carla Hensley as chief operating officer`, `hired Pell as coach`. */
export function besideNamed(stage: Stage, k: number, last: number): Beside | undefined {
  const { scene } = stage;
  const { m, s, mentionAt } = scene;
  const first = m.first[k] ?? 0;
  const as = m.end[last] ?? 0;
  if (!isAs(scene, as)) return undefined;
  const opens = s.first[s.of[first] ?? 0] ?? 0;
  let named = first - 1;
  while (named >= opens && first - named < NEAR && !MAKES.test(wordAt(scene, named))) named--;
  const at = mentionAt[as + 1] ?? m.count;
  if (named < opens || first - named >= NEAR || m.first[at] !== as + 1) return undefined;
  const limit = s.first[(s.of[first] ?? 0) + 1] ?? 0;
  const found = besideOf(stage, at, as + 1, phraseEnd(stage, m.end[at] ?? 0, limit), true);
  return found && { ...found, isSaid: true };
}
const NEAR = 6;
const MAKES =
  /^(?:appoint(?:s|ed|ing|ment)?|name[sd]|naming|hire[sd]?|hiring|promot(?:es|ed|ing|ion)|elect(?:s|ed|ion)|nominat(?:es|ed|ing|ion)|install(?:s|ed)|select(?:s|ed|ion)|chose|chosen|unveil(?:s|ed|ing)|replac(?:es|ed|ing))$/;

/**
 * `Pell, a friend and adviser`, `Pell, a Brandl supporter who is the chair in Varn`: the office after a phrase that
 * is none, `one` is what that says. `Pell, a former banker who is now head of Strand`: the office that is held.
 */
export function besideSecond(
  stage: Stage,
  at: number,
  limit: number,
  one: Beside | undefined,
): Beside | undefined {
  const { scene, facts } = stage;
  const { t, m, mentionAt } = scene;
  const end = m.end[at] ?? 0;
  // `a former banker who is now …`
  const wasOnce = one?.role ? isPast(one.role) : false;
  const isOne =
    isArticle(scene, m.first[at] ?? 0) && ((facts[m.head[at] ?? 0] ?? 0) !== 0 || wasOnce);
  if ((one && one.kin < 0 && !wasOnce) || !isOne || !(one || isHuman(stage, at))) return undefined;
  const isClause = isWho(scene, end);
  if (wasOnce && !isClause) return heldNow(stage, at, limit);
  const being = isClause ? pastBeing(scene, end + 1) : end + 1;
  const first = isClause && wordAt(scene, being) === 'now' ? being + 1 : being;
  if (!(isClause ? first > end + 1 : t.tag[end] === Tag.and)) return undefined;
  const next = mentionAt[first] ?? m.count;
  if (m.first[next] !== first) return undefined;
  const found = besideOf(stage, next, first, phraseEnd(stage, m.end[next] ?? 0, limit), false);
  return found && found.role !== null ? { ...found, kin: one?.kin ?? -1, mention: at } : undefined;
}

const isArticle = anyCaseOf('a an');

/** `a former mayor of Varn and now a professor of law`: the office that is held. */
function heldNow(stage: Stage, at: number, limit: number): Beside | undefined {
  const { scene } = stage;
  const { t, m, mentionAt } = scene;
  const and = phraseEnd(stage, m.end[at] ?? 0, limit);
  const isJoined = t.tag[and] === Tag.and || t.unit[and] === COMMA;
  const next = mentionAt[and + 2] ?? m.count;
  if (!isJoined || !isNow(scene, and + 1) || m.first[next] !== and + 2) return undefined;
  const stop = phraseEnd(stage, m.end[next] ?? 0, limit);
  const found = besideOf(stage, next, and + 2, stop, false);
  return found && found.role !== null ? { ...found, mention: at } : undefined;
}
const isNow = anyOf('now currently');
