import * as z from 'zod';
import { group, oneOf, text, whole, yesOrNo } from './fields.ts';

/** How long CloudWatch keeps logs, in days: the values it takes. */
const retentions = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 3653,
];

const functionFields = {
  memory: whole(128, 10240, 'megabytes of memory', 1024),
  timeout: whole(1, 29, 'seconds', 10),
  /** Invocations that may run at once. Left out: as many as the account allows. */
  reservedConcurrency: whole(1, 10000, 'invocations at once', 20).optional(),
};
const functionSettings = group(functionFields);

const botSettings = group({
  ...functionFields,
  /** A secret you have in Secrets Manager. Left out: an empty one is made, for you to fill. */
  secret: text(/^[\w/+=.@-]{1,512}$/, 'the name of a secret', 'quoin/slack').optional(),
}).optional();

const domainSettings = group({
  name: text(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'a host name', 'api.example.org'),
  /** The Route 53 zone in which to make the record, and to prove the certificate. */
  zone: group({
    id: text(/^Z[A-Z0-9]+$/, 'the id of a hosted zone', 'Z0123456789ABCDEFGHIJ'),
    name: text(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, 'the name of the hosted zone', 'example.org'),
  }).optional(),
  /** A certificate you have, in the stage's region (with `cdn`: in us-east-1). */
  certificate: text(
    /^arn:aws[a-z-]*:acm:[a-z0-9-]+:\d{12}:certificate\/.+$/,
    'the ARN of a certificate',
    'arn:aws:acm:us-east-1:123456789012:certificate/…',
  ).optional(),
}).refine((domain) => domain.zone ?? domain.certificate, {
  error: 'write a zone, in which a certificate can be proved, or a certificate you have',
});

/** Everything a stage may set. What is not optional has no safe default and must be written. */
export const settingsSchema = group({
  /** Left out: the account and region of the credentials that `cdk deploy` runs with. */
  account: text(/^\d{12}$/, 'an account number of twelve digits', '123456789012').optional(),
  region: text(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'a region', 'eu-west-1').optional(),
  data: group({
    /** Keep the table when its stack goes, and refuse to delete it before that. */
    keep: yesOrNo().default(true),
    /** Refuse to delete the table's stack, until `aws cloudformation update-termination-protection`. */
    lockStack: yesOrNo().default(false),
    /** Serve from this table in place of the stack's own: one restored, or kept from an earlier life. */
    servedTable: text(
      /^[a-zA-Z0-9_.-]{3,255}$/,
      'the name of a table',
      'quoin-restored',
    ).optional(),
    /** Who holds the key that the table is encrypted with. */
    key: oneOf(['dynamodb', 'own']).default('dynamodb'),
    /** Ceilings on what on-demand capacity may spend, in request units a second. */
    maxReadUnits: whole(1, 1_000_000, 'read request units a second', 12_000).optional(),
    maxWriteUnits: whole(1, 1_000_000, 'write request units a second', 4_000).optional(),
  }).prefault({}),
  api: group({
    /**
     * May anyone read, only who sends an API key (API Gateway's: a quota for each), or only who sends a token with the
     * scope `read` (Quoin's own: replies are kept by no shared cache)?
     */
    reads: oneOf(['open', 'api-key', 'token']),
    /** For everyone together; what goes over it gets 429. */
    requestsPerSecond: whole(1, 10_000, 'requests a second', 200),
    burst: whole(1, 5_000, 'requests at once', 400),
    writesPerSecond: whole(1, 10_000, 'writes a second', 20),
    /** For each API key, where reads need one. */
    plan: group({
      requestsPerSecond: whole(1, 10_000, 'requests a second', 20),
      burst: whole(1, 5_000, 'requests at once', 40),
      requestsPerMonth: whole(1, 1_000_000_000, 'requests a month', 1_000_000),
    }).optional(),
    /** A web application firewall: AWS's managed rules, and a ceiling for each address. */
    firewall: group({
      requestsPerFiveMinutes: whole(
        10,
        2_000_000_000,
        'requests in five minutes from one address',
        2_000,
      ),
    }).optional(),
    domain: domainSettings.optional(),
    /** CloudFront in front of the API: replies are cached as their Cache-Control says. */
    cdn: yesOrNo().default(false),
  }),
  functions: group({
    read: functionSettings,
    write: functionSettings,
    /** Answers assistants at /mcp. Left out: there is no such address. */
    mcp: functionSettings.optional(),
    /** Fetches and reads what is queued and dropped. Left out: articles come in by the API alone. */
    ingest: group({
      memory: whole(128, 10240, 'megabytes of memory', 1769),
      timeout: whole(10, 900, 'seconds', 120),
      /** Workers that may run at once: it bounds what a burst of articles costs the table. */
      atOnce: whole(2, 1000, 'workers at once', 5),
      /** How long a dropped file is kept. */
      dropDays: whole(1, 3650, 'days', 30),
      /** Looks at the feeds that are due. Left out: feeds are kept, and nobody looks at them. */
      feeds: group({
        /** How often it is seen which feeds are due; each says itself how often it wants to be. */
        everyMinutes: whole(1, 360, 'minutes', 5),
        memory: whole(128, 10240, 'megabytes of memory', 512),
        timeout: whole(60, 900, 'seconds', 240),
      }).optional(),
      reservedConcurrency: whole(1, 10000, 'invocations at once', 20).optional(),
    }).optional(),
    /** A new version takes all requests at once, or a tenth of them for five minutes first. */
    rollout: oneOf(['all-at-once', 'canary']),
  }),
  /** Chat bots, each at an address of its own below /v1/integrations. Left out: there is no such address. */
  bots: group({ slack: botSettings, discord: botSettings, telegram: botSettings }).prefault({}),
  logs: group({
    days: z
      .literal(retentions, {
        error: `write how many days to keep logs, one of ${retentions.join(', ')}`,
      })
      .default(30),
    /** API Gateway logs through one role per account and region: false, where yours has one. */
    gatewayRole: yesOrNo().default(true),
  }).prefault({}),
  operations: group({
    /** Where alarms are sent, besides the topic that anyone may subscribe to. */
    email: z.email({ error: "write an address, for example 'desk@example.org'" }).optional(),
    /** Warn when the month's bill is on the way past this many US dollars. */
    monthlyBudget: whole(1, 1_000_000, 'US dollars a month', 50).optional(),
    /** Alarm when one read in a hundred takes longer than this. */
    slowRead: whole(10, 29_000, 'milliseconds', 1_500),
    /** How many functions may run at once in the account (Service Quotas, Lambda). */
    accountConcurrency: whole(10, 1_000_000, 'invocations at once', 1_000).default(1_000),
  }),
});

export type StageSettings = z.input<typeof settingsSchema>;
export type Settings = z.output<typeof settingsSchema> & { stage: string };
