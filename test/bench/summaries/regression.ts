/** Solves `a·x = b` for a symmetric positive matrix (row by row in `a`), by Gaussian elimination with pivots. */
export function solve(a: number[][], b: number[]): number[] {
  const n = b.length;
  const m = a.map((row, i) => [...row, b[i]!]);
  for (let col = 0; col < n; col++) {
    let pivot = col;
    for (let row = col + 1; row < n; row++) {
      if (Math.abs(m[row]![col]!) > Math.abs(m[pivot]![col]!)) pivot = row;
    }
    [m[col], m[pivot]] = [m[pivot]!, m[col]!];
    for (let row = col + 1; row < n; row++) {
      const factor = m[row]![col]! / m[col]![col]!;
      if (factor === 0) continue;
      for (let k = col; k <= n; k++) m[row]![k]! -= factor * m[col]![k]!;
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let row = n - 1; row >= 0; row--) {
    let sum = m[row]![n]!;
    for (let k = row + 1; k < n; k++) sum -= m[row]![k]! * x[k]!;
    x[row] = sum / m[row]![row]!;
  }
  return x;
}

/** Logistic regression with a ridge, by Newton's steps. Rows of equal length; targets 0 or 1. */
export function fitLogistic(rows: Float64Array[], targets: number[], ridge: number): number[] {
  const n = rows[0]!.length;
  let weights = new Array<number>(n).fill(0);
  for (let step = 0; step < 12; step++) {
    const hessian = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? ridge : 0)),
    );
    const gradient = weights.map((w) => -ridge * w);
    for (const [k, row] of rows.entries()) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += weights[i]! * row[i]!;
      const p = 1 / (1 + Math.exp(-sum));
      const error = targets[k]! - p;
      const curve = Math.max(1e-6, p * (1 - p));
      for (let i = 0; i < n; i++) {
        gradient[i]! += error * row[i]!;
        const scaled = curve * row[i]!;
        for (let j = 0; j <= i; j++) hessian[i]![j]! += scaled * row[j]!;
      }
    }
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) hessian[i]![j] = hessian[j]![i]!;
    const move = solve(hessian, gradient);
    weights = weights.map((w, i) => w + move[i]!);
    if (Math.max(...move.map(Math.abs)) < 1e-4) break;
  }
  return weights;
}

/** The sets of one article: features row by row, and what each would score. */
export interface Choices {
  readonly features: Float64Array[];
  readonly scores: number[];
  /** Indices into the story's sentences. */
  readonly sets: number[][];
}

/** Least squares within each article (means taken out), with a ridge on standardised features. */
export function fitWithin(articles: readonly Choices[], ridge: number): number[] {
  const n = articles.find((a) => a.features.length > 0)!.features[0]!.length;
  const a = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const b = new Array<number>(n).fill(0);
  for (const { features, scores } of articles) {
    const size = features.length;
    if (size < 2) continue;
    const mean = new Float64Array(n);
    for (const row of features) for (let i = 0; i < n; i++) mean[i]! += row[i]! / size;
    const average = scores.reduce((sum, s) => sum + s, 0) / size;
    const centred = new Float64Array(n);
    for (const [k, row] of features.entries()) {
      for (let i = 0; i < n; i++) centred[i] = row[i]! - mean[i]!;
      const y = (scores[k]! - average) / size;
      for (let i = 0; i < n; i++) {
        const c = centred[i]!;
        if (c === 0) continue;
        b[i]! += c * y;
        const scaled = c / size;
        for (let j = 0; j <= i; j++) a[i]![j]! += scaled * centred[j]!;
      }
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) a[i]![j] = a[j]![i]!;
    a[i]![i]! += ridge * a[i]![i]! + 1e-4;
  }
  return solve(a, b);
}
