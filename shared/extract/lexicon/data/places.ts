/** Countries, US states and large cities, one word each (or the first of two). Own list. */
export const PLACES = `washington london paris berlin brussels moscow kyiv kiev beijing tokyo delhi mumbai rome madrid
vienna geneva zurich dublin edinburgh glasgow cardiff belfast manchester liverpool birmingham leeds sydney
melbourne canberra toronto ottawa montreal vancouver chicago boston houston dallas seattle denver atlanta
miami detroit philadelphia baltimore cleveland pittsburgh cincinnati phoenix cairo jerusalem baghdad tehran
damascus beirut istanbul ankara athens lisbon warsaw prague budapest stockholm oslo copenhagen helsinki nairobi
lagos johannesburg pretoria seoul singapore bangkok manila jakarta hanoi america britain england scotland wales
ireland france germany italy spain portugal russia ukraine poland china japan india pakistan afghanistan iran
iraq syria israel egypt libya turkey türkiye greece canada mexico brazil argentina chile colombia venezuela
cuba australia norway sweden denmark finland iceland netherlands belgium switzerland austria hungary romania
bulgaria serbia croatia kenya nigeria ghana ethiopia somalia sudan zimbabwe korea vietnam thailand indonesia
malaysia philippines europe asia africa alabama alaska arizona arkansas california colorado connecticut delaware
florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts
michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee
texas utah vermont wisconsin wyoming`;
