const WIDTH = 24;
const REDRAW_MS = 200;

export interface Tally {
  done: number;
  failed: number;
  /** Of the whole, 0–1; null where its size is not known. */
  share: number | null;
  /** What of that share a former run had done. */
  before: number;
}

const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
};

/** `[████────] 1,234 done · 85/s · 1:42 left · 3 failed` */
export function progressLine({ done, failed, share, before }: Tally, seconds: number): string {
  const ours = share === null ? 0 : share - before;
  const rate = seconds > 0 ? (done + failed) / seconds : 0;
  const full = Math.round((share ?? 0) * WIDTH);
  const parts = [
    `${done.toLocaleString('en')} done`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en')}/s`,
    ...(share !== null && ours > 0 && share < 1
      ? [`${clock((seconds * (1 - share)) / ours)} left`]
      : []),
    ...(failed > 0 ? [`${failed.toLocaleString('en')} failed`] : []),
  ];
  const bar = share === null ? '' : `[${'█'.repeat(full)}${'─'.repeat(WIDTH - full)}] `;
  return bar + parts.join(' · ');
}

/** Draws how far it is on a terminal's last line; on anything else nothing. */
export class Progress {
  readonly tally: Tally = { done: 0, failed: 0, share: null, before: 0 };
  readonly #out: NodeJS.WriteStream;
  readonly #started = performance.now();
  #drawn = 0;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }

  draw(): void {
    if (!this.#out.isTTY || performance.now() - this.#drawn < REDRAW_MS) return;
    this.#drawn = performance.now();
    this.#out.write(`\r\u001b[K${progressLine(this.tally, this.seconds)}`);
  }

  /** Takes the bar away, so that a line can stand there. */
  clear(): void {
    if (this.#out.isTTY) this.#out.write('\r\u001b[K');
  }

  /** Takes the bar away and says how it ended. */
  end(): void {
    this.clear();
    this.#out.write(`${progressLine(this.tally, this.seconds)}\n`);
  }
}
