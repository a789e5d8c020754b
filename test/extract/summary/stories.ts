/** Raw texts of our own writing, with the furniture that pages leave between the sentences. */
export const HARBOUR = `By. Ada Brill. PUBLISHED:. 09:14 EST, 3 March 2025. |. UPDATED:. 11:02 EST, 3 March 2025.
HARROW, Calder (Meridian Wire) -- The harbour wall at Harrow will be closed for nine weeks after divers found a 40-metre crack below the waterline, the town council said on Monday. It is the longest closure since 1962. Scroll down for video.
"We will not gamble with 300 jobs," Mayor Ines Okafor told reporters at the quay. "The wall comes first. The ferries come second."
Cracked: The eastern wall of the harbour, where divers worked through the night (pictured, left).
The repair will cost about 2.4 million crowns, according to a report by Lund & Co. Ltd., and the council has set aside half of that sum. Opposition councillor Per Lund called the sum "a guess in a suit".
But fishermen fear for the spring season. They say that the nearest open harbour lies 60 kilometres away.
READ MORE: How the wall was built .
In 2019, she had promised a survey every year. None was made, the harbour office admitted on Sunday.
Follow us on Chirper. Jon Vale contributed to this report.`;

export const TRIAL = `‘I never touched the ledger,’ the accountant told the court. A jury in Wexcombe found Martin Hale, 52, guilty of taking £1.2m from a children’s charity over six years.

Hale, of Tholby, showed no emotion as the verdict was read at 3.15 p.m. Judge Rosa Penhallow said he had “robbed people who had nothing to spare”. He will be sentenced on 4 May.

The charity’s chairman, Dr. Lionel Sayce, said outside the court that the money had been meant for 14 playgrounds. ‘Nobody will build them now,’ he said. ‘That is what hurts.’

## What the jury heard

The court heard that Hale had signed 412 cheques to a company that did not exist. The company’s address was a garage in Sallow Cross, where police found three of the charity’s own computers.

“He was the man everybody trusted with the keys,” said Sayce. “Who checks the man with the keys?”

## What happens next

The Charity Office has opened an inquiry into how the losses went unnoticed for six years. Its report is expected in the autumn.`;

export const NOTE = `The library in Harrow reopens on Saturday. Entry is free until June.`;
