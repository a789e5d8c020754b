import { ArnFormat, RemovalPolicy, SecretValue, Stack, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

/** What Secrets Manager puts behind a secret's name in its ARN: a hyphen and six characters. */
const ANY_ENDING = '-??????';

/** The secret of one bot: one that the operator has, by its name, or an empty one that they fill. */
export class BotSecret extends Construct {
  /** What the bot's function asks for: name or ARN. */
  readonly secretId: string;
  private readonly arn: string;

  constructor(scope: Construct, id: string, name: string | undefined) {
    super(scope, id);
    if (name !== undefined) {
      this.secretId = name;
      this.arn = Stack.of(this).formatArn({
        service: 'secretsmanager',
        resource: 'secret',
        resourceName: `${name}${ANY_ENDING}`,
        arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      });
      return;
    }
    const secret = new Secret(this, 'Secret', {
      description: 'What the platform and the bot prove themselves with: see docs/bots.md',
      // Nothing secret yet: until the operator fills it, the bot says in its log which fields are missing.
      secretStringValue: SecretValue.unsafePlainText('{}'),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'The platform makes what is in it, on a page of its own: no program can rotate it.',
    });
    this.secretId = secret.secretArn;
    this.arn = secret.secretArn;
  }

  grantRead(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['secretsmanager:GetSecretValue'],
        resources: [this.arn],
      }),
    );
  }
}
