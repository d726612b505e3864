"""A QMP client of plain Python, in the manner of management programs: numbered requests, events that come in between,
a socket that is read in small pieces. Usage: qmp_client.py SOCKET. Prints what it has seen as JSON."""

import json
import socket
import sys


class Client:
    def __init__(self, path):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.socket.settimeout(30)
        self.socket.connect(path)
        self.buffered = b""
        self.events = []
        self.serial = 0
        self.greeting = self.message()["QMP"]

    def message(self):
        while b"\n" not in self.buffered:
            piece = self.socket.recv(7)
            if not piece:
                raise EOFError("the daemon has hung up")
            self.buffered += piece
        line, self.buffered = self.buffered.split(b"\n", 1)
        return json.loads(line)

    def send(self, command, arguments=None, request_id=None):
        request = {"execute": command, "id": request_id}
        if arguments is not None:
            request["arguments"] = arguments
        self.socket.sendall(json.dumps(request).encode() + b"\r\n")

    def reply(self, request_id):
        while True:
            message = self.message()
            if "event" in message:
                self.events.append(message)
                continue
            assert message["id"] == request_id, message
            return message

    def execute(self, command, **arguments):
        self.serial += 1
        request_id = "tester-%d:%d" % (self.socket.fileno(), self.serial)
        self.send(command, {key.replace("_", "-"): value for key, value in arguments.items()}, request_id)
        return self.reply(request_id)

    def command(self, command, **arguments):
        reply = self.execute(command, **arguments)
        assert "return" in reply, reply
        return reply["return"]

    def event(self, name, **data):
        while True:
            for event in self.events:
                if event["event"] == name and all(event["data"].get(key) == value for key, value in data.items()):
                    self.events.remove(event)
                    return event
            message = self.message()
            assert "event" in message, message
            self.events.append(message)


def main(path):
    qmp = Client(path)
    seen = {"oob": "oob" in qmp.greeting["capabilities"], "package": qmp.greeting["version"]["package"]}
    seen["early"] = qmp.execute("query-version")["error"]["class"]
    qmp.command("qmp_capabilities", enable=["oob"])
    seen["again"] = qmp.execute("qmp_capabilities")["error"]["class"]
    # What a management program asks before it does anything.
    commands = {each["name"] for each in qmp.command("query-commands")}
    schema = {each["name"] for each in qmp.command("query-qmp-schema") if each["meta-type"] == "command"}
    seen["schema"] = commands == schema and "blockdev-add" in commands
    # Requests in a row, their replies in order.
    for number in range(5):
        qmp.send("query-block-jobs", request_id=number)
    seen["row"] = [qmp.reply(number)["return"] for number in range(5)]
    for name in ("a", "b"):
        qmp.command("blockdev-add", driver="null-co", node_name=name, size=1 << 20, read_zeroes=True)
    qmp.command("blockdev-backup", job_id="j0", device="a", target="b", sync="full")
    seen["job"] = qmp.event("BLOCK_JOB_COMPLETED", device="j0")["data"]["len"]
    qmp.event("JOB_STATUS_CHANGE", id="j0", status="null")
    seen["error"] = qmp.execute("blockdev-del", node_name="nobody")["error"]
    for name in ("a", "b"):
        qmp.command("blockdev-del", node_name=name)
    qmp.command("quit")
    try:
        qmp.message()
    except EOFError as end:
        seen["end"] = str(end)
    print(json.dumps(seen))


main(sys.argv[1])
