interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/**
 * Stands in bundles for the SDK's search for credentials (cdk/config/bundle.ts): files, sign-ins and services that do
 * not exist in Lambda, 130 KB of them. Lambda gives a function its role's credentials in the environment, always.
 */
export const defaultProvider = () => async (): Promise<Credentials> => {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
  } = process.env;
  if (!accessKeyId || !secretAccessKey) throw new Error('There are no AWS credentials here.');
  return { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
};
