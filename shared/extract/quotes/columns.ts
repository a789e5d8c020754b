/**
 * Typed arrays of one length side by side in one buffer: a buffer costs more to make than all it holds. Numbers of
 * four bytes are taken first, then those of two, then of one.
 */
export class Columns {
  readonly #buffer: ArrayBuffer;
  readonly #length: number;
  #at = 0;

  constructor(length: number, bytesEach: number) {
    this.#buffer = new ArrayBuffer(length * bytesEach);
    this.#length = length;
  }

  ints(): Int32Array {
    return new Int32Array(this.#buffer, this.#take(4), this.#length);
  }

  shorts(): Uint16Array {
    return new Uint16Array(this.#buffer, this.#take(2), this.#length);
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#buffer, this.#take(1), this.#length);
  }

  #take(bytesEach: number): number {
    const at = this.#at;
    this.#at += this.#length * bytesEach;
    return at;
  }
}
