/** What was asked for goes by another id now, for good: 301 to the same address with that id in it. */
export class Moved extends Error {
  readonly from: string;
  readonly to: string;

  constructor(from: string, to: string) {
    super(`${from} is ${to} now`);
    this.name = 'Moved';
    this.from = from;
    this.to = to;
  }

  /** Path and query of the new address. */
  location(address: string): string {
    const url = new URL(address);
    const forms = [this.from, encodeURIComponent(this.from)];
    const moved = (text: string) =>
      forms.reduce((all, form) => all.replaceAll(form, encodeURIComponent(this.to)), text);
    return moved(url.pathname) + moved(url.search);
  }
}
