import { describe, expect, it } from 'vitest';
import { blocksOfText } from '#shared/extract/layout/blocks-of-text.ts';
import { readQuotes } from '#shared/extract/quotes/read-quotes.ts';

/** A name in full and how it is taken up again. */
const NAMES = `Wu Qiang=Wu|Park Sun-hee=Park|Kim Jong-chul=Kim|Nguyen Van Duc=Duc|José María Ruiz Delgado=Ruiz Delgado|
María José García=García|Gabriel García Peña=García Peña|Luis de la Cruz=de la Cruz|
Juan Carlos Ortega=Ortega|Mohammed bin Rashid=bin Rashid|Mohammed al-Harbi=al-Harbi|Abdul Rahman=Rahman|
Abdullah al Otaibi=al Otaibi|Fatima Zahra El Amrani=El Amrani|Jan van den Berg=van den Berg|
Pieter de Groot=De Groot|Ursula von der Heide=von der Heide|Anne-Marie Slater=Slater|
Mary O'Brien=O'Brien|Seán Ó Dálaigh=Ó Dálaigh|Niamh Ní Chonaill=Ní Chonaill|
Ewan McGregor-Smith=McGregor-Smith|Fiona MacDonald=MacDonald|Oliver St John=St John|
John Paul Adams=Adams|James T. Kirkwood=Kirkwood|J. R. Hartley=Hartley|J.K. Rawlins=Rawlins|
R.K. Sharma=Sharma|A. P. Singh=Singh|S. Jaishankar Rao=Rao|Priya Krishnamurthy=Krishnamurthy|
Chimamanda Okonkwo-Bello=Okonkwo-Bello|Ngozi Okafor=Okafor|Babatunde Fashola-Ade=Fashola-Ade|
Kwame Nkrumah Mensah=Mensah|Thabo Mokoena=Mokoena|Wangari Njoroge=Njoroge|Guðrún Jónsdóttir=Jónsdóttir|
Søren Østergaard=Østergaard|Åsa Lindqvist=Lindqvist|Zbigniew Wójcik=Wójcik|Łukasz Żak=Żak|
Ana Ivanišević=Ivanišević|Recep Yıldız=Yıldız|Şebnem Çelik=Çelik|Dmytro Kovalenko=Kovalenko|
Sergei Petrovich Ivanov=Ivanov|Martin Luther King Jr.=King|Robert Downey Jr=Downey|Henry Ford III=Ford|
Tom Baker=Baker|Anna Cook=Cook|Rose Fisher=Fisher|Frank Bishop=Bishop|Paul Young=Young|Alice Brown=Brown|
Peter White=White|Ben Green=Green|Sarah Short=Short|Kate Long=Long|Gary Day=Day|Will Power=Power|
Mark Law=Law|Grace Price=Price|Faith Hill=Hill|Joy Banks=Banks|Dean Forest=Forest|Chase Rivers=Rivers|
Sue Church=Church|Bill Bank=Bank|Rob Hall=Hall|Pat Court=Court|Lee House=House|Jack Street=Street|
Dan Field=Field|Nick Wood=Wood|Max Stone=Stone|Amy Winter=Winter|Ray Summers=Summers|Eve Best=Best|
Guy Gross=Gross|Tim Rich=Rich|Lou Strong=Strong|Ann Swift=Swift|Ed Sharp=Sharp|Jo Noble=Noble|
Ian Wise=Wise|Ken English=English|Ron French=French|Des Welsh=Welsh|Gil Scott=Scott|Kit London=London|
Sam Lincoln=Lincoln|Jim Washington=Washington|Lena Paris=Paris|Karl Berlin=Berlin|
Tony Blair-Hunt=Blair-Hunt|Ama Said=Said|Ali Noted=Noted|Bob Wrote=Wrote|Lars Sage=Sage|Tina Sells=Sells|
Hugh Speaks=Speaks|Dick Cheadle=Cheadle|Li Na=Li`;

function speakerOf(text: string): string | undefined {
  const { quotes, speakers } = readQuotes(blocksOfText(text));
  const quote = quotes.find(({ type }) => type === 'direct');
  const speaker = speakers[quote?.speaker ?? -1];
  return speaker?.kind === 'person' ? speaker.name : undefined;
}

describe('a name in full is found by its last part', () => {
  it.each(NAMES.split(/\|\s*/).map((names) => names.split('=')))(
    '%s: %s',
    (full = '', last = '') => {
      const named = `The bridge is shut, engineer ${full} said on Friday, and will stay shut.`;
      const right = full.replace(/\.$/, '');
      expect(speakerOf(`${named}\n\n“It is late,” ${last} said.`)?.replace(/\.$/, '')).toBe(right);
      expect(speakerOf(`${named}\n\n${last} said: “It is late.”`)?.replace(/\.$/, '')).toBe(right);
    },
  );
});
