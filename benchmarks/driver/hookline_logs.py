"""Hookline from the queue file, sending its log to a server that behaves, or does not."""

from driver.contestant import Round
from driver.hookline import Hookline
from driver.log_server import (
    Treatment,
    log_server,
    reads_all,
    reads_nothing,
    reads_one_byte_a_second,
)


class ShippingHookline(Hookline):
    treatment: Treatment | None

    def run(self) -> Round:
        with log_server(type(self).treatment) as port:
            return self.turn(*shipping_to(port))


class LogServerAccepts(ShippingHookline):
    name = "log server reads all"
    treatment = reads_all


class LogServerHangs(ShippingHookline):
    name = "log server reads nothing"
    treatment = reads_nothing


class LogServerTrickles(ShippingHookline):
    name = "log server reads 1 byte/s"
    treatment = reads_one_byte_a_second


class LogServerRefuses(ShippingHookline):
    name = "log server refuses"
    treatment = None


class NoLogServer(Hookline):
    name = "no log server"


def shipping_to(port: int) -> list[str]:
    settings = ["log.ship.type=tcp", "log.tcp.host=127.0.0.1", f"log.tcp.port={port}"]
    return [word for setting in settings for word in ("-D", setting)]
