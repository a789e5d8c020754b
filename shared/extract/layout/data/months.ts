/** Names of months as printed, folded to small letters without accents or stops: English, and the larger European languages. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january jan januar jänner janvier enero gennaio januari janeiro ocak januarie stycznia января',
    'february feb februar fevrier febrero febbraio februari fevereiro subat lutego февраля',
    'march mar marz mars marzo maart marco mart mrz marts marca марта',
    'april apr avril abril aprile nisan kwietnia апреля',
    'may mai mayo maggio mei maio mayis maj maja мая',
    'june jun juni juin junio giugno junho haziran czerwca июня',
    'july jul juli juillet julio luglio julho temmuz lipca июля',
    'august aug aout agosto augustus agustos augusti sierpnia августа',
    'september sept sep septembre septiembre settembre setembro eylul wrzesnia сентября',
    'october oct oktober octobre octubre ottobre outubro ekim okt pazdziernika октября',
    'november nov novembre noviembre novembro kasim listopada ноября',
    'december dec dezember decembre diciembre dicembre desember dezembro aralik dez grudnia декабря',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** Offsets from UTC in minutes of the zones that news pages print. Standard and summer time are told apart by name only. */
export const ZONES: ReadonlyMap<string, number> = new Map([
  ['z', 0],
  ['utc', 0],
  ['gmt', 0],
  ['bst', 60],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
  ['aest', 600],
  ['aedt', 660],
  ['jst', 540],
]);
