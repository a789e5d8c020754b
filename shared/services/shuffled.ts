import { chancesOf, seedOf } from './draw.ts';

/** In an order that the seed gives: by a number made of seed and id, which does not heed what else is there. */
export const shuffled = <T>(items: readonly T[], seed: string, idOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, place: chancesOf(seedOf(`${seed}\u0000${idOf(item)}`), 0)() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
