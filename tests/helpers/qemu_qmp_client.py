"""The same daemon through the package qemu.qmp. Usage: qemu_qmp_client.py SOCKET. Prints what it has seen as JSON."""

import asyncio
import json
import sys

from qemu.qmp import ExecuteError, QMPClient


async def main(path):
    qmp = QMPClient("tester")
    await qmp.connect(path)
    seen = {"package": qmp.greeting.QMP.version["package"]}
    for name in ("a", "b"):
        arguments = {"driver": "null-co", "node-name": name, "size": 1 << 20, "read-zeroes": True}
        await qmp.execute("blockdev-add", arguments)
    with qmp.listener("BLOCK_JOB_COMPLETED") as listener:
        await qmp.execute("blockdev-backup", {"job-id": "j0", "device": "a", "target": "b", "sync": "full"})
        seen["job"] = (await listener.get())["data"]["len"]
    try:
        await qmp.execute("blockdev-del", {"node-name": "nobody"})
    except ExecuteError as error:
        seen["error"] = str(error)
    await qmp.execute("quit")
    await qmp.disconnect()
    print(json.dumps(seen))


asyncio.run(main(sys.argv[1]))
