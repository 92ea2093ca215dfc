"""The columns of the two files that are read, and the codes that a cell of them may hold.

Source: Department for Education, children looked after return (SSDA903), guides to 2026-27.
"""

from collections.abc import Mapping

HEADER = frozenset({"CHILD", "DOB"})
EPISODES = frozenset({"CHILD", "DECOM", "RNE", "LS", "PLACE", "PLACE_PROVIDER", "DEC", "REC"})

# Codes of every year: older returns are read beside newer ones.
CODES: Mapping[str, frozenset[str]] = {
    "RNE": frozenset("SLPTBU"),
    "LS": frozenset({"C1", "C2", "D1", "E1", "V2", "V3", "V4", "L1", "L2", "L3", "J1", "J2", "J3"}),
    "PLACE": frozenset(
        {
            "A3", "A4", "A5", "A6", "H5", "K1", "K2", "K3", "P1", "P2", "P3", "R1", "R2", "R3",
            "R5", "S1", "T0", "T1", "T2", "T3", "T4", "U1", "U2", "U3", "U4", "U5", "U6", "Z1",
            "Z11", "Z12", "Z13", "Z14",
        }
    ),
    "PLACE_PROVIDER": frozenset({"PR0", "PR1", "PR2", "PR3", "PR4", "PR5"}),
    "REC": frozenset(
        {
            "X1", "E2", "E3", "E4", "E4A", "E4B", "E5", "E6", "E7", "E8", "E9", "E11", "E12",
            "E13", "E14", "E15", "E16", "E17", "E41", "E43", "E44", "E45", "E46", "E47", "E48",
        }
    ),
}  # fmt: skip
