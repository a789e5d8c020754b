const pairs = `
aging=ageing aluminum=aluminium analyze=analyse apologize=apologise authorize=authorise behavior=behaviour
canceled=cancelled canceling=cancelling catalog=catalogue center=centre centers=centres color=colour colors=colours
criticize=criticise defense=defence democratize=democratise dialog=dialogue emphasize=emphasise endeavor=endeavour
favor=favour favorite=favourite favors=favours fiber=fibre fueled=fuelled gray=grey harbor=harbour harbors=harbours
honor=honour honored=honoured humor=humour jewelry=jewellery judgment=judgement kilometer=kilometre
kilometers=kilometres labor=labour labors=labours license=licence liter=litre liters=litres marvelous=marvellous
meter=metre meters=metres modeling=modelling mom=mum neighbor=neighbour neighborhood=neighbourhood
neighbors=neighbours offense=offence organization=organisation organizations=organisations organize=organise
organized=organised organizing=organising plow=plough practice=practise program=programme programs=programmes
realize=realise realized=realised recognize=recognise recognized=recognised rumor=rumour skeptical=sceptical
skeptics=sceptics sulfur=sulphur summarize=summarise theater=theatre theaters=theatres tire=tyre toward=towards
traveled=travelled traveler=traveller traveling=travelling vapor=vapour while=whilst among=amongst ok=okay
mister=mr doctor=dr saint=st versus=vs yeah=yes
`;

/** One word's two spellings (American = British, mostly), to the second. Own list from general usage. */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    }),
);
