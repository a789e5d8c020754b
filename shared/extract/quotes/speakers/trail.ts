import type { Cast } from './cast.ts';
import type { Joints } from './joint.ts';
import type { Stage } from './stage.ts';

/** Who a mention means: a member of the cast, or another mention (an unnamed `spokesman`), or neither (−1). */
export interface Referent {
  readonly member: number;
  readonly mention: number;
}
export const NOBODY: Referent = { member: -1, mention: -1 };

/** Where somebody was quoted, and who. */
export interface Spoken {
  readonly at: number;
  readonly who: Referent;
  /** In marks, or only reported. */
  readonly isMarked: boolean;
}

/** What the search for an antecedent reads and keeps as it goes through the text. */
export interface Trail {
  readonly stage: Stage;
  readonly cast: Cast;
  /** Mentions outside quotes that somebody or something may be meant by, in order. */
  readonly candidates: number[];
  /** People who are joint subjects. */
  readonly joints: Joints;
  readonly spoken: Spoken[];
  /** 1 for candidates that are subjects, by mention. */
  readonly subjects: Uint8Array;
  /** Scores of members in the search of number `round`. */
  readonly tally: Tally;
  /** Who answers in an interview, once it has been asked; −1 = nobody. */
  guest: number | undefined;
}

export interface Tally {
  round: number;
  readonly rounds: Int32Array;
  readonly best: Float64Array;
  readonly count: Int32Array;
}

export const newTrail = (stage: Stage, cast: Cast, joints: Joints): Trail => ({
  stage,
  cast,
  candidates: [],
  joints,
  spoken: [],
  subjects: new Uint8Array(stage.scene.m.count),
  guest: undefined,
  tally: {
    round: 0,
    rounds: new Int32Array(cast.members.length),
    best: new Float64Array(cast.members.length),
    count: new Int32Array(cast.members.length),
  },
});
