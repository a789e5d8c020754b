/** Words that carry little of a sentence's sense: they weigh less in a comparison. Closed classes of English. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but if so as at by for from in into of off on onto out over to up with about after before
  than that this these those there here it its i me my we us our you your he him his she her they them their
  is am are was were be been being has have had do does did will would shall should can could may might must
  who whom whose which what when where how just also very too then s t d ll re ve m im its dont
  said says say saying tell told`.split(/\s+/),
);

/** Words that turn a sentence round; they weigh as much as any. */
export const NEGATIONS: ReadonlySet<string> = new Set(
  `no not never none nobody nothing nowhere neither nor without hardly cannot cant dont doesnt didnt isnt arent
  wasnt werent wont wouldnt shouldnt couldnt havent hasnt hadnt mustnt neednt aint`.split(/\s+/),
);
