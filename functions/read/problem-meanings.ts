import type { ProblemCode } from '#shared/model/errors.ts';

/** What each problem means to who gets it, and what to do about it: what a problem's `type` leads to. */
export const meanings: Readonly<Record<ProblemCode, string>> = {
  'invalid-parameter':
    'A parameter in the path or the query is unknown, given twice, or not of its form. `errors` names each one and says what it must be; the same request will fail again.',
  'invalid-body':
    'The body is JSON, but not of the form that this operation takes. `errors` points to each place by JSON pointer.',
  'malformed-body': 'The body is not JSON, or not UTF-8.',
  'reply-too-large':
    'What was asked for is more than one reply holds. Ask for less by `limit` or `fields`, or for a part at a time.',
  'unreadable-article': 'What was sent has no words that could be an article.',
  unauthorized:
    'Send `Authorization: Bearer …` with a token that the operator made and did not revoke.',
  forbidden: 'The token is good, but not for this: it lacks the scope that is named.',
  'not-found':
    'There is no such address, or nothing under this id. What was deleted answers so too.',
  'method-not-allowed':
    'The address is right, the method is not: `Allow` names those that it takes.',
  'not-acceptable':
    '`Accept` names no form in which this can be given: JSON always, text where the reference says so.',
  conflict:
    'Somebody else changed the same thing at the same moment. Read it again, then send the change again.',
  'key-reused':
    'An Idempotency-Key belongs to one request for 24 hours. Use a new key for another request.',
  'in-progress':
    'The first request with this Idempotency-Key has not ended. Ask again after `Retry-After` to get its reply.',
  retracted:
    'The quote was taken back after it was published; `detail` gives the reason. It is in no list any more.',
  'changed-since':
    '`If-Match` names a state that is no longer the current one. Read the quote again, look at it, and use its new ETag.',
  'too-large': 'The body, or a part of it, is larger than is read; `detail` gives the limit.',
  'address-too-long':
    'Path and query together are longer than is read. Long claims can be sent by POST.',
  'unsupported-media-type':
    '`Content-Type` must be one that the operation reads, without a `Content-Encoding`.',
  'if-match-needed':
    'A correction says which state of the quote it is about: send its ETag as `If-Match`.',
  'too-many-requests': 'More than the operator lets one caller ask. Come back after `Retry-After`.',
  'fetch-bad-address': 'Only http and https addresses with a public name are fetched.',
  'fetch-forbidden': 'The name leads to an address inside a private network, which is never asked.',
  'fetch-unresolved': 'The name of the host has no address at the moment, or none at all.',
  'fetch-unreachable': 'The host did not take the connection, or broke it off.',
  'fetch-robots': 'The site asks programs not to fetch this page.',
  'fetch-redirects': 'The address leads on too often, in a circle, or nowhere.',
  'fetch-refused': 'The site answered with an error of its own for this address.',
  'fetch-busy': 'The site answered that it is overloaded. The job is tried again by itself.',
  'fetch-type': 'The page is neither HTML nor plain text.',
  'fetch-too-large': 'The page is longer than is read.',
  'fetch-bomb': 'The page is packed so that it would unpack to more than is read.',
  'fetch-too-slow': 'The page did not come whole in the time that is waited.',
  'fetch-cut-short': 'The connection ended before the page was whole.',
  'fetch-garbled': 'The site’s reply is not HTTP as it should be, or cannot be unpacked.',
  internal:
    'A fault of this service, which is logged under the `requestId`. Tell the operator that id.',
  unavailable: 'The store could not answer in time. The same request may work after `Retry-After`.',
};
