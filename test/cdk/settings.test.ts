import { describe, expect, it } from 'vitest';
import { loadSettings, SettingsError } from '#cdk/config/load-settings.ts';
import { stages } from '#cdk/config/stages.ts';

const { dev } = stages;

describe('settings of a stage', () => {
  it.each(Object.keys(stages))('reads the stage %s that the repository brings', (stage) => {
    const settings = loadSettings(stages, stage);

    expect(settings).toMatchObject({ stage, data: { keep: true, key: 'dynamodb' } });
  });

  it('names the stages there are when asked for another', () => {
    expect(() => loadSettings(stages, 'staging')).toThrow(
      "There is no stage 'staging': write -c stage=dev or -c stage=prod, or add 'staging' to cdk/config/stages.ts.",
    );
  });

  it('takes no property of every object for a stage', () => {
    expect(() => loadSettings(stages, 'constructor')).toThrow(SettingsError);
  });

  it.each<[string, unknown, string]>([
    [
      'a number out of range',
      { ...dev, api: { ...dev.api, burst: 0 } },
      "Stage 'dev' in cdk/config/stages.ts: api.burst is 0; write a whole number of requests at once from 1 to 5000, for example 400.",
    ],
    [
      'a missing setting',
      { ...dev, api: { ...dev.api, reads: undefined } },
      "Stage 'dev' in cdk/config/stages.ts: api.reads is missing; write one of 'open', 'api-key', 'token'.",
    ],
    [
      'a bot that is none',
      { ...dev, bots: { irc: {} } },
      "Stage 'dev' in cdk/config/stages.ts: bots: there is no setting 'irc' here; the settings are slack, discord, telegram.",
    ],
    [
      'a secret in place of its name',
      { ...dev, bots: { slack: { memory: 512, timeout: 10, secret: '{"signingSecret":"x"}' } } },
      "write the name of a secret, for example 'quoin/slack'.",
    ],
    [
      'a missing group',
      { ...dev, functions: undefined },
      "Stage 'dev' in cdk/config/stages.ts: functions is missing; write an object with read, write, mcp, ingest, rollout.",
    ],
    [
      'a misspelt setting',
      { ...dev, logs: { day: 7 } },
      "Stage 'dev' in cdk/config/stages.ts: logs: there is no setting 'day' here; the settings are days, gatewayRole.",
    ],
    [
      'a retention that CloudWatch does not have',
      { ...dev, logs: { days: 8 } },
      "Stage 'dev' in cdk/config/stages.ts: logs.days is 8; write how many days to keep logs, one of 1, 3, 5,",
    ],
    [
      'a domain that nothing can prove',
      { ...dev, api: { ...dev.api, domain: { name: 'api.example.org' } } },
      "Stage 'dev' in cdk/config/stages.ts: api.domain: write a zone, in which a certificate can be proved, or a certificate you have.",
    ],
    [
      'a firewall before CloudFront outside us-east-1',
      {
        ...dev,
        region: 'eu-west-1',
        api: { ...dev.api, cdn: true, firewall: { requestsPerFiveMinutes: 500 } },
      },
      "api.firewall in front of CloudFront lives in us-east-1; write region: 'us-east-1'",
    ],
    [
      "a key's plan larger than the whole",
      {
        ...dev,
        api: { ...dev.api, plan: { requestsPerSecond: 51, burst: 20, requestsPerMonth: 1000 } },
      },
      'api.plan gives one key more than everyone has together',
    ],
    [
      'a name outside its zone',
      {
        ...dev,
        api: {
          ...dev.api,
          domain: { name: 'api.example.com', zone: { id: 'Z012345', name: 'example.org' } },
        },
      },
      "api.domain.name 'api.example.com' does not lie in the zone 'example.org'; write the zone it lies in",
    ],
    [
      'a certificate of another region',
      {
        ...dev,
        region: 'eu-west-1',
        api: {
          ...dev.api,
          domain: {
            name: 'api.example.org',
            certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0f0f',
          },
        },
      },
      'api.domain.certificate lies in another region; write the ARN of one in eu-west-1',
    ],
    [
      'fewer workers than take messages',
      {
        ...dev,
        functions: {
          ...dev.functions,
          ingest: { ...dev.functions.ingest, atOnce: 5, reservedConcurrency: 4 },
        },
      },
      'functions.ingest.reservedConcurrency is less than functions.ingest.atOnce',
    ],
    [
      'more reserved than the account lets go',
      {
        ...dev,
        functions: { ...dev.functions, read: { ...dev.functions.read, reservedConcurrency: 600 } },
        bots: { slack: { memory: 512, timeout: 10, reservedConcurrency: 301 } },
      },
      'functions reserve 901 invocations at once, and the account has 1000, of which 100 must stay free; reserve at most 900',
    ],
    [
      'a plan for keys that nobody asks for',
      {
        ...dev,
        api: { ...dev.api, plan: { requestsPerSecond: 5, burst: 5, requestsPerMonth: 1000 } },
      },
      "api.plan says what an API key may do, and reads ask for none; write reads: 'api-key'",
    ],
    [
      'more writes than requests',
      { ...dev, api: { ...dev.api, writesPerSecond: 51 } },
      'api.writesPerSecond is more than api.requestsPerSecond, which counts writes too; write at most 50 there',
    ],
    [
      "somebody else's certificate",
      {
        ...dev,
        account: '210987654321',
        api: {
          ...dev.api,
          domain: {
            name: 'api.example.org',
            certificate: 'arn:aws:acm:eu-west-1:123456789012:certificate/0f0f',
          },
        },
      },
      'api.domain.certificate lies in another account; write the ARN of one in 210987654321',
    ],
    [
      'no number',
      { ...dev, api: { ...dev.api, burst: Number.NaN } },
      'api.burst is NaN; write a whole number of requests at once',
    ],
    [
      'keys without a plan',
      { ...dev, api: { ...dev.api, reads: 'api-key' } },
      'reads need an API key, and no plan says what a key may do; write api.plan, for example',
    ],
  ])('says what to write for %s', (_what, written, sentence) => {
    const load = () => loadSettings({ dev: written }, 'dev');

    expect(load).toThrow(SettingsError);
    expect(load).toThrow(sentence);
  });

  it('says all that is wrong at once', () => {
    const written = { ...dev, account: '12', region: 'Dublin' };

    const load = () => loadSettings({ dev: written }, 'dev');

    expect(load).toThrow(/account is "12"; .*\n.*region is "Dublin"; /);
  });
});
