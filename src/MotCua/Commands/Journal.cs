using MotCua.Certification;
using MotCua.Dossiers;
using MotCua.Dossiers.Outages;
using MotCua.Dossiers.Retention;
using MotCua.Law.Codes;
using MotCua.Ledger;
using MotCua.Positions;
using MotCua.Procedures;

namespace MotCua.Commands;

/// <summary>Sổ sự kiện: every kind of stream that the program keeps.</summary>
public static class Journal
{
    public static IReadOnlyList<StreamKind> Kinds => [new DossierKind(DossierCodeFormats.Default), new DelegationKind(), new CertificationKind(), new EditionKind(), new OutageKind(), new RetentionKind(), new ErasureKind()];
}
