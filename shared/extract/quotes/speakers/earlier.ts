import { Tag } from '../../lexicon/tags.ts';
import { MentionType } from '../mentions.ts';
import type { Scene } from '../scene.ts';
import { anyCaseOf } from './any-of.ts';
import { isOwnPaper } from './documents.ts';
import { memberAt } from './members.ts';
import { isHuman } from './phrases.ts';
import { isQuoted, wordAt } from './stage.ts';
import type { Trail } from './trail.ts';
import { isSameOffice, isSameTrade } from './word-facts.ts';

/** People who are kept unnamed: no name nearby is meant by them. */
const UNNAMED =
  /^(?:source|insider|official|spokesm[ae]n|spokeswoman|spokesperson|aide|diplomat|resident|user|reader|caller|person|people|neighbou?r|commentator|observer|critic|fan|voter|customer|homeowner|shopper|commuter|motorist|bystander|onlooker|eyewitness|holidaymaker|passenger|supporter|passer-by|adviser|advisor|member|colleague|friend|employee|staffer|protest[eo]r|attendee)$/;
export const isKeptUnnamed = (word: string): boolean => UNNAMED.test(word.toLowerCase());

/** `a spokesman for the league … the spokesman`, `a source … the insider`: where the unnamed came in. */
export function earlierUnnamed(trail: Trail, k: number): number {
  const { stage, cast } = trail;
  const { scene } = stage;
  const { m, t } = scene;
  const hash = t.hash[m.head[k] ?? 0] ?? 0;
  for (let c = k - 1, steps = 0; c >= 0 && steps < REACH; c--, steps++) {
    if (!isHuman(stage, c) || m.type[c] === MentionType.name || isBlockquote(scene, c)) continue;
    const head = m.head[c] ?? 0;
    if (!isSameTrade(t.hash[head] ?? 0, hash) || isQuoted(scene, head)) continue;
    if (t.tag[head] === Tag.name) continue;
    // `a moral businessman` who has a name is not the director.
    const isHeld = (memberAt(cast, c)?.role ?? null) !== null;
    if (isHeld && !isSameOffice(t.hash[head] ?? 0, hash)) continue;
    if (isAny(scene, m.first[c] ?? 0)) return isApposedTo(trail, c) ? c - 1 : c;
  }
  return -1;
}

/** `One resident, | a mother of two,`: the phrase before says who it is. */
const isApposedTo = ({ stage }: Trail, c: number): boolean => {
  const { m, t } = stage.scene;
  const comma = (m.first[c] ?? 0) - 1;
  const isOne = m.end[c - 1] === comma && /^one$/i.test(wordAt(stage.scene, m.first[c - 1] ?? 0));
  return isOne && t.unit[comma] === 0x2c && isHuman(stage, c - 1);
};

/** `a painted notice … the notice`, `a long study by Orrin … the study`: the paper where it came in; −1 = nowhere. */
export function earlierPaper({ stage }: Trail, k: number): number {
  const { scene } = stage;
  const { m, t } = scene;
  const head = m.head[k] ?? 0;
  if (m.first[k] !== head - 1 || isOwnPaper(scene, k)) return -1;
  for (let c = k - 1; c >= Math.max(0, k - REACH); c--) {
    if (t.hash[m.head[c] ?? 0] !== t.hash[head] || isQuoted(scene, m.head[c] ?? 0)) continue;
    if (isAny(scene, m.first[c] ?? 0)) return c;
  }
  return -1;
}
const REACH = 80;
const isAny = anyCaseOf('a an one another');

const isBlockquote = ({ body, m, s }: Scene, k: number): boolean =>
  body.blocks[s.block[s.of[m.first[k] ?? 0] ?? 0] ?? 0]?.kind === 'blockquote';
