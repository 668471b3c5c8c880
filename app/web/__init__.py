"""The on-line sign-up page: the only home of Starlette, Jinja2, uvicorn and WTForms."""
