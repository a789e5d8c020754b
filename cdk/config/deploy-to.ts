import type { Environment } from 'aws-cdk-lib';
import type { Settings } from './settings.ts';

/** The account and region of a stage: as written, else as the CDK CLI found in the credentials it runs with. */
export function deployTo(settings: Settings): Environment {
  const account = settings.account ?? process.env['CDK_DEFAULT_ACCOUNT'];
  const region = settings.region ?? process.env['CDK_DEFAULT_REGION'];
  return { ...(account && { account }), ...(region && { region }) };
}
