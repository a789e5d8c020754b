import { describe, expect, it } from 'vitest';
import { jsonLog, type Log } from '#functions/http/log.ts';
import { counts, goesOff, type Period } from '../support/alarms.ts';
import { one } from '../support/resources.ts';
import { synth } from '../support/synth.ts';

describe('an alarm, by what CloudWatch would hear', () => {
  const { api, ingestion, operations } = synth((dev) => ({
    ...dev,
    functions: { ...dev.functions, rollout: 'canary' },
  }));

  const lineOf = (write: (log: Log) => void) => {
    const lines: string[] = [];
    write(
      jsonLog(
        (line) => lines.push(line),
        () => new Date('2026-03-04T08:00:00Z'),
      ),
    );
    return lines.join();
  };
  const crashed =
    '{"timestamp":"2026-03-04T08:00:00Z","level":"ERROR","message":{"errorType":"E"}}';

  it.each<[string, string, number]>([
    ['an error', lineOf((log) => log.error('unexpected', { error: new Error('no') })), 1],
    ['what Lambda says of a crash', crashed, 1],
    ['an article that is gone', lineOf((log) => log.error('job failed')), 0],
    ['news', lineOf((log) => log.info('read')), 0],
  ])('counts %s of the worker', (_what, line, times) => {
    const filter = one(ingestion!, 'AWS::Logs::MetricFilter', 'WorkerErrorsLogged').Properties;
    // Lambda may write a level in capitals that came in small letters.
    const spelt = [line, line.replace('"error"', '"ERROR"')];

    expect(spelt.map((said) => Number(counts(filter.FilterPattern, said)))).toEqual([times, times]);
  });

  it('is told the time of each line: without one, Lambda takes an error for news', () => {
    expect(lineOf((log) => log.error('unexpected'))).toMatch(
      /^\{"timestamp":"2026-03-04T08:00:00.000Z","level":"error","event":"unexpected"\}$/,
    );
  });

  const calm: Period = { Count: 1_000, '5XXError': 0 };
  it.each<[string, Period, boolean]>([
    ['a tenth of the requests fails', { Count: 1_000, '5XXError': 100 }, true],
    ['a tenth of few requests fails', { Count: 30, '5XXError': 3 }, true],
    ['two replies fail', { Count: 20, '5XXError': 2 }, false],
    ['one in two hundred fails', { Count: 1_000, '5XXError': 5 }, false],
    ['nobody asks', {}, false],
  ])('takes a new version back, or not, where %s', (_what, minute, back) => {
    const alarm = one(api, 'AWS::CloudWatch::Alarm', 'FailingReplies').Properties;

    expect(goesOff(alarm, [calm, minute])).toBe(back);
  });

  it.each<[string, Period, boolean]>([
    ['crashes once', { Errors: 1 }, true],
    ['logs an error and does not crash', { Errors: 0, 'quoin-test-api-read-errors': 1 }, true],
    ['does neither', { Errors: 0 }, false],
    ['is not called', {}, false],
  ])('takes back a version that %s, or not', (_what, minute, back) => {
    const alarm = one(api, 'AWS::CloudWatch::Alarm', 'ReadRolloutFailing').Properties;

    expect(goesOff(alarm, [minute])).toBe(back);
  });

  const failing: Period = { Count: 1_000, '5XXError': 20 };
  it.each<[string, string, Period[], boolean]>([
    ['fails for ten minutes', 'Failing', [failing, calm, failing], true],
    ['fails once', 'Failing', [calm, failing, calm], false],
    [
      'fails while hardly anyone asks',
      'Failing',
      Array(3).fill({ Count: 9, '5XXError': 9 }),
      false,
    ],
    ['crashes', 'Crashing', [{ Errors: 1 }], true],
    ['logs an error', 'Logging', [{ 'quoin-test-api-write-errors': 1 }], true],
    ['is slow for a quarter of an hour', 'Slow', Array(3).fill({ Duration: 3_500 }), true],
    ['is slow, and then is not', 'Slow', [{ Duration: 3_500 }, { Duration: 40 }, {}], false],
    ['refuses a few', 'Refusing', Array(3).fill({ 'quoin-test-refused': 100 }), false],
    ['refuses many', 'Refusing', Array(3).fill({ 'quoin-test-refused': 101 }), true],
    ['is turned away by Lambda', 'FunctionsThrottled', [{ Throttles: 1 }], true],
    [
      'is turned away once by the table',
      'TableThrottled',
      [{ ReadThrottleEvents: 9 }, {}, {}],
      false,
    ],
    [
      'is turned away by the table',
      'TableThrottled',
      Array(3).fill({ WriteThrottleEvents: 1 }),
      true,
    ],
    [
      'runs many at once',
      'ConcurrencyNearLimit',
      Array(5).fill({ ConcurrentExecutions: 801 }),
      true,
    ],
    ['sets a message aside', 'DeadLetters', [{ ApproximateNumberOfMessagesVisible: 1 }], true],
    ['has none aside', 'DeadLetters', [{ ApproximateNumberOfMessagesVisible: 0 }], false],
    ['has messages wait', 'Waiting', Array(3).fill({ ApproximateAgeOfOldestMessage: 1_801 }), true],
    ['cannot read feeds', 'FeedsStale', [{ 'quoin-test-ingestion-failed-looks': 4 }], true],
    ['looks at feeds', 'FeedsStill', [{ Invocations: 12 }], false],
    ['looks at no feed', 'FeedsStill', [{}], true],
  ])('wakes somebody, or not, where a stage %s', (_what, name, periods, wakes) => {
    const alarm = one(operations, 'AWS::CloudWatch::Alarm', `Watch${name}`).Properties;

    expect(goesOff(alarm, periods)).toBe(wakes);
  });

  it.each(['Failing', 'Crashing', 'Logging', 'Slow', 'Refusing', 'FunctionsThrottled', 'Waiting'])(
    'lets people sleep where nothing happens: %s',
    (name) => {
      const alarm = one(operations, 'AWS::CloudWatch::Alarm', `Watch${name}`).Properties;

      expect(goesOff(alarm, [{}, {}, {}])).toBe(false);
    },
  );
});
