from http import HTTPMethod, HTTPStatus

for status in (HTTPStatus.OK, HTTPStatus.NOT_FOUND, HTTPStatus.IM_A_TEAPOT, HTTPStatus(503), HTTPStatus.MOVED_PERMANENTLY):
    print(repr(status), status, status.phrase, "-", status.description, status.is_success, status.is_redirection, status.is_client_error)
print(HTTPStatus.OK == 200, f"{HTTPStatus.CREATED}", HTTPMethod.GET, repr(HTTPMethod.POST), HTTPMethod.DELETE.description)
try:
    HTTPStatus(299)
except ValueError as error:
    print(error)
