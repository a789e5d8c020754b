import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/**
 * A word that CloudFront shows API Gateway with each request, so that nobody who finds API Gateway's own address gets
 * round the cache and the firewall.
 */
export class EdgeWord extends Construct {
  /** Templates say where it lies, not what it is. */
  readonly value: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const secret = new Secret(this, 'Secret', {
      description: 'What CloudFront shows API Gateway, and nobody else knows',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Both sides learn it when they are deployed; turned over by itself, it would part them.',
    });
    this.value = secret.secretValue.unsafeUnwrap();
  }
}
