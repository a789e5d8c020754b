"""The local AWS endpoint (moto_cdk.py: the first argument; its port: the second), and what it lacks: versions of
functions that CloudFormation can ask for their number, termination protection of stacks, what a bucket tells a queue,
queues with an address that functions reach, secrets, and roles that count: each function gets a key of its own, its calls to DynamoDB, Secrets Manager, SQS and S3
are judged by the policies of its role, and are written to the file QUOIN_CALLS, one line of JSON each."""
import hashlib
import json
import os
import runpy
import sys
from fnmatch import fnmatchcase

import werkzeug.serving
from moto.awslambda.models import LambdaFunction, LambdaVersion, lambda_backends
from moto.cloudformation.responses import CloudFormationResponse
from moto.core.common_models import CloudFormationModel
from moto.dynamodb.responses import DynamoHandler
from moto.iam.models import iam_backends
from moto.s3.models import FakeBucket
from moto.s3.responses import S3Response
from moto.secretsmanager.models import secretsmanager_backends
from moto.secretsmanager.responses import SecretsManagerResponse
from moto.sqs.models import Queue
from moto.sqs.responses import SQSResponse

# ---- versions
create_version = LambdaVersion.create_from_cloudformation_json.__func__


def create(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
    made = create_version(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs)
    name = cloudformation_json["Properties"]["FunctionName"]
    functions = lambda_backends[account_id][region_name]
    made.arn = functions.get_function(name, str(made.version)).function_arn
    return made


LambdaVersion.create_from_cloudformation_json = classmethod(create)
LambdaVersion.physical_resource_id = property(lambda self: self.arn)
LambdaVersion.get_cfn_attribute = lambda self, name: str(self.version) if name == "Version" else self.arn
LambdaVersion.has_cfn_attr = classmethod(lambda cls, name: name in ("Version", "FunctionArn"))
LambdaVersion.delete = lambda self, account_id, region_name: None


# ---- termination protection
def update_termination_protection(self):
    stack = self.cloudformation_backend.get_stack(self._get_param("StackName"))
    return (
        "<UpdateTerminationProtectionResponse><UpdateTerminationProtectionResult>"
        f"<StackId>{stack.stack_id}</StackId>"
        "</UpdateTerminationProtectionResult></UpdateTerminationProtectionResponse>"
    )


CloudFormationResponse.update_termination_protection = update_termination_protection


# ---- secrets
class Secret(CloudFormationModel):
    """A secret that a stack makes; it stays when the stack goes, as ours do."""

    # moto files a model under the service that its module is named after.
    __module__ = "moto.secretsmanager.models"

    def __init__(self, arn):
        self.physical_resource_id = arn

    @staticmethod
    def cloudformation_name_type():
        return "Name"

    @staticmethod
    def cloudformation_type():
        return "AWS::SecretsManager::Secret"

    @classmethod
    def create_from_cloudformation_json(cls, resource_name, cloudformation_json, account_id, region_name, **_):
        properties = cloudformation_json["Properties"]
        backend = secretsmanager_backends[account_id][region_name]
        backend.create_secret(
            name=resource_name,
            secret_string=properties["SecretString"],
            secret_binary=None,
            description=properties["Description"],
            tags=[],
            kms_key_id=None,
            client_request_token=None,
            replica_regions=[],
            force_overwrite=False,
        )
        return cls(backend.describe_secret(resource_name).arn)


# ---- what a bucket tells a queue
create_bucket = FakeBucket.create_from_cloudformation_json.__func__


def create_telling_bucket(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
    bucket = create_bucket(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs)
    told = cloudformation_json.get("Properties", {}).get("NotificationConfiguration", {})
    queues = [{"Queue": one["Queue"], "Event": [one["Event"]]} for one in told.get("QueueConfigurations", [])]
    if queues:
        bucket.set_notification_configuration({"QueueConfiguration": queues})
    return bucket


FakeBucket.create_from_cloudformation_json = classmethod(create_telling_bucket)


# ---- queues
Queue.physical_resource_id = property(lambda self: f"http://localhost:{sys.argv[1]}/{self.account_id}/{self.name}")


# ---- roles
def key_of(function_name):
    return "FN" + hashlib.sha256(function_name.encode()).hexdigest()[:18].upper()


def caller(handler):
    functions = lambda_backends[handler.current_account][handler.region].list_functions()
    return next((f for f in functions if key_of(f.function_name) == handler.get_access_key()), None)


def statements(function, account):
    role = iam_backends[account]["aws"].get_role(function.role.split("/")[-1])
    for document in role.policies.values():
        yield from (json.loads(document) if isinstance(document, str) else document)["Statement"]


def tables(handler):
    params, account = getattr(handler, "params", {}), handler.current_account
    names = list(params.get("RequestItems", {})) or [params.get("TableName", "*")]
    index = f"/index/{params['IndexName']}" if "IndexName" in params else ""
    return [f"arn:aws:dynamodb:{handler.region}:{account}:table/{name}{index}" for name in names]


def secrets(handler):
    name = handler._get_param("SecretId")
    try:
        return [handler.backend.describe_secret(name).arn]
    except Exception:
        return [f"no secret: {name}"]


def queues(handler):
    name = handler._get_param("QueueUrl").split("/")[-1]
    return [f"arn:aws:sqs:{handler.region}:{handler.current_account}:{name}"]


def many(value):
    return value if isinstance(value, list) else [value]


def keys(handler):
    """The partition keys of a call that names single items: what a policy may narrow it to."""
    params = getattr(handler, "params", {})
    item = params.get("Item") or params.get("Key")
    return [item["pk"]["S"]] if item else []


def holds(rule, leading):
    """Whether a rule's condition holds, of the one kind that our policies have."""
    condition = rule.get("Condition")
    if condition is None:
        return True
    assert list(condition) == ["ForAllValues:StringLike"], condition
    (patterns,) = condition["ForAllValues:StringLike"].values()
    return all(any(fnmatchcase(key, pattern) for pattern in many(patterns)) for key in leading)


def allowed(rules, action, resource, leading=()):
    matching = [
        rule["Effect"]
        for rule in rules
        if holds(rule, leading)
        and any(fnmatchcase(action.lower(), pattern.lower()) for pattern in many(rule["Action"]))
        and any(fnmatchcase(resource, pattern) for pattern in many(rule["Resource"]))
    ]
    return "Allow" in matching and "Deny" not in matching


# What a policy calls an action that has another name where it is asked for.
ACTIONS = {
    "sqs:SendMessageBatch": "sqs:SendMessage",
    "s3:HEAD": "s3:GetObject",
    "s3:GET": "s3:GetObject",
    "s3:PUT": "s3:PutObject",
}


def refusal(handler, function, name, asked):
    """Writes down what a function asks for. Returns what is said of it where its role does not allow it."""
    action = ACTIONS.get(name, name)
    rules = list(statements(function, handler.current_account))
    leading = keys(handler)
    refused = [resource for resource in asked if not allowed(rules, action, resource, leading)]
    with open(os.environ["QUOIN_CALLS"], "a") as calls:
        for resource in asked:
            line = {"function": function.function_name, "action": action, "resource": resource}
            calls.write(json.dumps({**line, "allowed": resource not in refused}) + "\n")
    if refused:
        return f"{function.function_name} is not authorized to perform: {action} on resource: {refused[0]}"


def judged(service, handler_class, resources):
    answer = handler_class.call_action

    def call_action(self):
        function = caller(self)
        said = function and refusal(self, function, f"{service}:{self._get_action()}", resources(self))
        if not said:
            return answer(self)
        error = {"__type": "com.amazon.coral.service#AccessDeniedException", "message": said}
        return 400, {"x-amzn-errortype": "AccessDeniedException"}, json.dumps(error)

    handler_class.call_action = call_action


def judged_objects():
    """S3 has no actions in its requests: only a method, and an address that names bucket and object."""
    answer = S3Response._key_response

    def key_response(self, request, full_url):
        function = caller(self)
        bucket = self.parse_bucket_name_from_url(request, full_url)
        key = self.parse_key_name()
        said = function and refusal(self, function, f"s3:{request.method}", [f"arn:aws:s3:::{bucket}/{key}"])
        if not said:
            return answer(self, request, full_url)
        return 403, {}, f"<Error><Code>AccessDenied</Code><Message>{said}</Message></Error>"

    S3Response._key_response = key_response


judged("dynamodb", DynamoHandler, tables)
judged("secretsmanager", SecretsManagerResponse, secrets)
judged("sqs", SQSResponse, queues)
judged_objects()
run_simple = werkzeug.serving.run_simple


def run(*args, **kwargs):
    """moto_cdk.py is complete when it starts to serve: from here on functions run under their own key."""
    invoke = LambdaFunction._invoke_lambda

    def invoke_as_itself(self, event=None):
        given = self.environment_vars
        self.environment_vars = {**given, "AWS_ACCESS_KEY_ID": key_of(self.function_name)}
        try:
            return invoke(self, event)
        finally:
            self.environment_vars = given

    LambdaFunction._invoke_lambda = invoke_as_itself
    run_simple(*args, **kwargs)


werkzeug.serving.run_simple = run
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
