import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';

/** Who is said to have spoken in marks, with his role. */
function speakerOf(text: string): string {
  const { quotes, speakers } = readQuotes(blocksOfText(text));
  const quote = quotes.find(({ type }) => type === 'direct');
  const { name = 'nobody', role = null } = speakers[quote?.speaker ?? -1] ?? {};
  return `${name}, ${role}`;
}

describe('a rank or office as shortened in front of a name', () => {
  it.each(
    `Cr|Cllr|Ald.|Snr Sgt|Det Sgt|Det. Sgt.|Sen-Const|Supt.|Ch Supt|DAC|DCC|Cmdr.|Lt-Col|Lt. Col.|Brig. Gen.|Maj-Gen|Gp Capt|
Cpl.|Spc.|Sen.|Lt. Gov.|Dist. Atty.|DCI|Insp.|ASI|IGP|DCP|Sqn Ldr|1st Sgt.|Pfc.|Garda|MLA|TD|MSP|Asst. Coach|Canon|Private First Class|
Lance Corporal|Able Seaman|Air Chief Marshal`.split(/\|\s*/),
  )('%s Jane Pell', (rank) => {
    expect(speakerOf(`“It will stay shut,” said ${rank} Jane Pell on Friday.`)).toMatch(
      new RegExp(`^Jane Pell, ${rank.replace(/\.$/, '')}\\.?$`),
    );
  });
});

describe('an office behind a name and before it', () => {
  it.each(
    `director of the Hale Institute for Policy and Practice|minister for women, children and families|captain of Bristol Rovers|
crime commissioner for Devon and Cornwall|head of digital at the museum|manager at Marks & Spencer|analyst at Moody's|
epidemiologist at the Harvard T.H. Chan School of Public Health|historian at Queen Mary, University of London|
director of the Centers for Disease Control and Prevention|senior fellow at the Brookings Institution in Washington, D.C.|
researcher at St Mary's Hospital, Leeds|under-secretary of state for Africa|editor-in-chief of Vogue Italia|
deputy editor of The Economist|winner of the Turner Prize|co-founder and CEO of Blip|bishop of Hale and Varn|organiser of the march|
head of year at Varn Academy|sheriff of Hale County, Nevada|director of public health for Hale and Varn|senior adviser to the prime minister|
cabinet member for housing and planning|press secretary for the mayor|technician at Sellafield|owner of a fish stall in the market|
deputy director of the Centre for Rural Health, Research and Policy at Hale University|attorney general of New York|tour guide at Varn`.split(
      /\|\s*/,
    ),
  )('%s', (office) => {
    const right = `Jane Pell, ${office}`;
    expect(speakerOf(`“It is late,” said Jane Pell, ${office}. “Very late.”`)).toBe(right);
    expect(speakerOf(`Jane Pell, ${office}, said: “It is late.”`)).toBe(right);
    expect(speakerOf(`The ${office}, Jane Pell, said: “It is late.”`)).toBe(right);
  });

  it('is no office where it only tells where somebody is from, or what a mouth says of him', () => {
    expect(speakerOf('The unbeaten Ukrainian Jane Pell said: “It is late.”')).toBe(
      'Jane Pell, null',
    );
    expect(speakerOf('“Jane Pell is a leader,” said Ada Hale.\n\n“No,” said Jane Pell.')).toBe(
      'Ada Hale, null',
    );
  });
});
