"""The local AWS endpoint (moto_cdk.py: the first argument; its port: the second), and what it lacks:
versions of functions that CloudFormation can ask for their number, termination protection of stacks, and
roles that count: each function gets a key of its own, its calls to DynamoDB are judged by the policies of
its role, and are written to the file QUOIN_CALLS, one line of JSON each."""
import hashlib
import json
import os
import runpy
import sys
from fnmatch import fnmatchcase

import werkzeug.serving
from moto.awslambda.models import LambdaFunction, LambdaVersion, lambda_backends
from moto.cloudformation.responses import CloudFormationResponse
from moto.dynamodb.responses import DynamoHandler
from moto.iam.models import iam_backends

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


def resources(params, region, account):
    tables = list(params.get("RequestItems", {})) or [params.get("TableName", "*")]
    index = f"/index/{params['IndexName']}" if "IndexName" in params else ""
    return [f"arn:aws:dynamodb:{region}:{account}:table/{name}{index}" for name in tables]


def many(value):
    return value if isinstance(value, list) else [value]


def allowed(rules, action, resource):
    matching = [
        rule["Effect"]
        for rule in rules
        if any(fnmatchcase(action.lower(), pattern.lower()) for pattern in many(rule["Action"]))
        and any(fnmatchcase(resource, pattern) for pattern in many(rule["Resource"]))
    ]
    return "Allow" in matching and "Deny" not in matching


answer = DynamoHandler.call_action


def call_action(self):
    function = caller(self)
    if function is None:
        return answer(self)
    action = "dynamodb:" + self._get_action()
    rules = list(statements(function, self.current_account))
    asked = resources(getattr(self, "params", {}), self.region, self.current_account)
    refused = [resource for resource in asked if not allowed(rules, action, resource)]
    with open(os.environ["QUOIN_CALLS"], "a") as calls:
        for resource in asked:
            line = {"function": function.function_name, "action": action, "resource": resource}
            calls.write(json.dumps({**line, "allowed": resource not in refused}) + "\n")
    if not refused:
        return answer(self)
    message = f"{function.function_name} is not authorized to perform: {action} on resource: {refused[0]}"
    error = {"__type": "com.amazon.coral.service#AccessDeniedException", "message": message}
    return 400, {"x-amzn-errortype": "AccessDeniedException"}, json.dumps(error)


DynamoHandler.call_action = call_action
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
