import { PolicyDocument, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';

/** The header that the word goes in: the one that is free and that a policy of API Gateway can ask for. */
export const WORD_HEADER = 'Referer';

/**
 * Who may ask API Gateway: all, or who shows the word. Said in either case, so that a stage that gives its CloudFront
 * up changes a policy and need not take one away.
 */
export const whoMayAsk = (word: string | undefined): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        principals: [new StarPrincipal()],
        actions: ['execute-api:Invoke'],
        resources: ['execute-api:/*'],
        ...(word && { conditions: { StringEquals: { 'aws:Referer': word } } }),
      }),
    ],
  });
