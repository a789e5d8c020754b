import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSigned } from '#functions/slack/signature.ts';

/** The example of Slack's own documentation, “Verifying requests from Slack”. */
const documented = {
  secret: '8f742231b10e8888abcd99yyyzzz85a5',
  timestamp: '1531420618',
  signature: 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
};
const then = Number(documented.timestamp) * 1000;

const delivery = (over: Partial<typeof documented> = {}) => {
  const { timestamp, signature, body } = { ...documented, ...over };
  const headers = new Headers({
    'X-Slack-Request-Timestamp': timestamp,
    'X-Slack-Signature': signature,
  });
  return { body, headers };
};

describe('a request from Slack', () => {
  it('is known by the documented signature', () => {
    expect(isSigned(delivery(), documented.secret, then)).toBe(true);
  });

  it.each([
    ['another secret', delivery(), 'f'.repeat(32), then],
    ['another body', delivery({ body: `${documented.body}&x=1` }), documented.secret, then],
    ['another time', delivery({ timestamp: '1531420619' }), documented.secret, then],
    ['another signature', delivery({ signature: `v0=${'0'.repeat(64)}` }), documented.secret, then],
    ['no signature', delivery({ signature: '' }), documented.secret, then],
    ['a time that is none', delivery({ timestamp: '-1' }), documented.secret, then],
    ['five minutes and a second too late', delivery(), documented.secret, then + 301_000],
    ['five minutes and a second too early', delivery(), documented.secret, then - 301_000],
  ])('is refused with %s', (_, request, secret, now) => {
    expect(isSigned(request, secret, now)).toBe(false);
  });

  it('is refused where only the time is right and signed as another version', () => {
    const base = `v1:${documented.timestamp}:${documented.body}`;
    const digest = createHmac('sha256', documented.secret).update(base).digest('hex');

    expect(isSigned(delivery({ signature: `v1=${digest}` }), documented.secret, then)).toBe(false);
  });
});
